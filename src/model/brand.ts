import { z } from 'zod';
import { id, listOf, optional, words } from './field.ts';

/** The type families that are embedded; every one is licensed for it and has a regular and a bold. */
export const FAMILIES = ['atkinson-hyperlegible', 'source-sans-3', 'lexend', 'kalam', 'patrick-hand'] as const;

/** The name of an embedded type family. */
export type FamilyId = (typeof FAMILIES)[number];

const color = (description: string) =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'A color is written as six hexadecimal digits, like "#0b5563".')
    .meta({ description });

const logo = z.strictObject({
  file: z.string().min(1).meta({ description: 'The file beside `brand.yaml`: an SVG of plain shapes, or a PNG.' }),
  alt: words('What the logo says or shows, for those who cannot see it.'),
  height: z.number().min(8).max(200).meta({ description: 'How tall it is printed at the head of a document, in points.' }),
});

const crisisLine = z.strictObject({
  id: id('Names the line.'),
  name: words('What it is called.'),
  reach: words('How to reach it: call, text, chat.'),
  hours: optional(words('When it is open.')),
  about: optional(words('What to expect: who answers, when others may be sent.')),
  peer: z.boolean().default(false).meta({ description: 'True for a line that peers answer.' }),
});

const price = (description: string) =>
  z
    .number()
    .min(0)
    .max(10_000)
    .default(0)
    .meta({ description: `${description} In the agency's own money.` });

const prices = z.strictObject({
  currency: words('What stands before an amount, like "$".').default('$'),
  color: z.boolean().default(false).meta({ description: 'Whether packets are printed in color rather than in black.' }),
  side: price('One printed side in black.'),
  colorSide: price('One printed side in color.'),
  sheet: price('One sheet of plain paper.'),
  cardSheet: price('One sheet of card stock or a sheet of die-cut cards.'),
  staple: price('Stapling one copy.'),
  punch: price('Punching one copy.'),
});

/** `brand.yaml`: one agency. What is left out is taken from the brand it extends. */
export const brandSchema = z.strictObject({
  id: id('The name of the brand; also the name of its folder.'),
  extends: optional(id('The brand whose values stand where this one has none.')),
  theme: optional(id('The theme that sets sizes and spaces; `standard` where nothing is said.')),
  names: z
    .strictObject({
      legal: words('The full name, as it signs.'),
      short: words('The name for footers: at most 32 characters.'),
      program: optional(words('The program that gives the workshop.')),
    })
    .meta({ description: 'What the agency is called.' }),
  logo: optional(logo),
  palette: z
    .strictObject({
      ink: color(
        'Headings below those of a page and a part, and nothing else: running text is black. At least 4.5:1 against white.',
      ),
      primary: color('Headings, numbers and strong rules. At least 4.5:1 against white.'),
      accent: color('A second color for marks and numbers. At least 4.5:1 against white.'),
      line: color('Frames and rules of tables; lines to write on and boxes to check are black. At least 3:1 against white.'),
    })
    .meta({ description: 'Colors on white paper.' }),
  type: z
    .strictObject({
      text: z.enum(FAMILIES).meta({ description: 'Running text.' }),
      headings: z.enum(FAMILIES).meta({ description: 'Headings.' }),
      hand: z.enum(FAMILIES).meta({ description: 'Worked examples, which look written by hand.' }),
    })
    .meta({ description: 'Type families from the embedded set.' }),
  contacts: listOf(
    z.strictObject({
      id: id('Names the contact: address, phone, relay, email, web.'),
      label: words('What stands before it.'),
      text: words('The contact itself.'),
      link: optional(
        z
          .string()
          .regex(/^(https:|mailto:|tel:)/, 'A link begins with https:, mailto: or tel:.')
          .meta({ description: 'The address behind it.' }),
      ),
    }),
    'How to reach the agency, printed on the last page.',
  ),
  crisis: listOf(crisisLine, 'Crisis lines and warmlines, in the order they are printed. The agency decides the order.'),
  approval: optional(words('Its approval as a provider of continuing education, printed on sign-in sheets and certificates.')),
  signer: optional(
    words('Who signs certificates for the agency, with the title; the signature itself is always written by hand.'),
  ),
  prices: optional(prices).meta({
    description: 'What printing costs, for the order sheet; without it the sheet has lines to write on.',
  }),
  funding: optional(words('The statement that a funder asks for.')),
  permission: optional(words('Who may copy the pages, and how.')),
  accommodation: optional(words('How to ask for another format, an interpreter or other help.')),
  disclaimer: optional(words('What the pages are not: legal advice, an official view.')),
  document: z
    .strictObject({
      prefix: words('What document numbers begin with.'),
      version: words('The version printed in every footer.'),
      date: optional(words('The date of that version, as YYYY-MM.')),
    })
    .meta({ description: 'How documents are numbered in footers.' }),
});

/** One agency, after everything it extends has been filled in. */
export type Brand = z.infer<typeof brandSchema>;

/** The brands that a request prints for: those that it names, or else the event's, or else `plain`. */
export const brandsAsked = (named: readonly string[], event: { readonly brand: string | null } | undefined): readonly string[] =>
  named.length > 0 ? named : [event?.brand ?? 'plain'];
