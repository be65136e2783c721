import { z } from 'zod';
import { FLIPS, STOCK_IDS, type StockId } from '../geometry/cards.ts';
import { OWN_PAPERS } from '../geometry/paper.ts';
import { BANK_NAMES, type BankName } from './bank/bank.ts';
import { id, listOf, optional, words } from './field.ts';
import { PACKET_SIZES } from './packet-size.ts';
import { phrasesSchema } from './language.ts';

type Required = BankName | 'supervisor' | 'signs' | 'lists' | 'scenarios';

/** What a kind may depend on. */
const REQUIRED: readonly [Required, ...Required[]] = ['supervisor', 'signs', 'lists', 'scenarios', ...BANK_NAMES];

/** `kind.yaml`: one kind of document that one can ask for. Its layout is `body.hbs` beside it. */
export const kindSchema = z.strictObject({
  id: id('The name of the kind; also the name of its folder.'),
  name: words('What it is called on the terminal: "facilitator guide".'),
  code: optional(
    words('Its code in document numbers, like "FG"; without it the first letters of its id, where the language has none either.'),
  ),
  phrases: z.record(z.string(), phrasesSchema).default({}).meta({
    description:
      'Phrases of its own by language (`en`, `es`), then by group and name as in `language.yaml`, which comes first where both have one.',
  }),
  about: words('What it is, in one line, for the terminal.'),
  next: words('What to do with it once printed, in one line, for the terminal.'),
  order: z.number().int().meta({ description: 'Its place among the kinds of a packet, lowest first.' }),
  audience: z
    .enum(['participant', 'facilitator'])
    .meta({ description: "Who reads it. A participants' kind cannot reach facilitators' words." }),
  per: z.enum(['workshop', 'module', 'worksheet', 'framework', 'handout']).meta({
    description:
      'One document for the whole workshop, for each of its modules, worksheets or frameworks, or for each handout there is.',
  }),
  refers: listOf(
    id('A kind that is one document per workshop.'),
    'Kinds whose pages this one names, as `<folio kind="…" of="…"/>`: they are set before it.',
  ),
  leavesOut: listOf(
    z
      .string()
      .min(1)
      .meta({ description: 'A field that holds words, as `noun.field`: `activity.transition`, `module.messages`.' }),
    'Words that it does not print on purpose, although it prints what they belong to. `check` tells of all others that are missing.',
  ),
  when: z.enum(['always', 'several-editions', 'print-set']).default('always').meta({
    description:
      'Whether it is printed with every packet, or last, and only where several editions are printed in one run; or as the slip sheets of `--print-set`.',
  }),
  orientation: z.enum(['portrait', 'landscape']).default('portrait').meta({ description: 'How the sheet lies.' }),
  keepsWide: z.boolean().default(false).meta({
    description:
      'Whether it lies wide in large print too: a form of short lines to write on, or a sheet that is read from afar. Other kinds stand upright there.',
  }),
  margin: z.enum(['usual', 'wide']).default('usual').meta({
    description:
      'How wide the margin beside the text is: `wide` leaves two inches to write in, for pages that are read with a pencil.',
  }),
  parted: z.boolean().default(false).meta({
    description:
      'Whether boxes, rows and questions are parted over pages in large print where they take more than a third of one: a book of many pages, which would be too thick. Other kinds keep together what takes less than half.',
  }),
  paper: z
    .enum(OWN_PAPERS)
    .nullable()
    .default(null)
    .meta({ description: "A paper of its own in place of the packet's; with A4, tabloid is A3, and legal is A4." }),
  binding: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether it is a book: `--binding` gives it a gutter and right-hand openings, `--booklet` a fold.' }),
  sides: z.enum(['one', 'two']).default('two').meta({ description: 'Whether it is printed on one side or both.' }),
  copies: z
    .enum(['participant', 'facilitator', 'trio', 'room'])
    .meta({ description: 'One copy for each participant, each facilitator, each group of three, or the room.' }),
  within: optional(id('The kind whose documents hold these pages too: then only a few spares are printed.')),
  pages: z
    .union([z.number().int().min(1), z.literal('days')])
    .nullable()
    .default(null)
    .meta({
      description:
        'How many pages it should stay within, `days` for one for each day of the workshop: white space gives way for it, type and room to write never.',
    }),
  minutesPerPage: z.number().min(0.5).max(60).nullable().default(null).meta({
    description:
      'How many counted minutes of the workshop each of its pages needs at least, at the usual size of type: people read, write and talk.',
  }),
  requires: z.enum(REQUIRED).nullable().default(null).meta({
    description:
      'What it prints: a bank, the questions for supervisors, the signs of what is run, those with lists, or its stories. Where there is none of it for the workshop, the kind is no part of the packet.',
  }),
  last: z
    .boolean()
    .default(false)
    .meta({ description: 'Made after all other documents: its template is told what each of them takes, as `order`.' }),
  onRequest: z
    .boolean()
    .default(false)
    .meta({ description: 'Printed only when it is asked for by `--kind`: it is no part of the packet.' }),
  packet: z
    .enum(PACKET_SIZES)
    .default('standard')
    .meta({ description: 'The smallest packet that holds it, where the workshop says nothing else.' }),
  stock: z
    .enum(STOCK_IDS as readonly [StockId, ...StockId[]])
    .nullable()
    .default(null)
    .meta({
      description:
        'What its cards or tents are printed on, where `--stock` names no other of that sort; only a kind of such sheets has it.',
    }),
  flip: z
    .enum(FLIPS)
    .default('long')
    .meta({ description: 'Along which edge its sheets are turned over for the backs, where `--flip` says nothing else.' }),
  finish: z.enum(['none', 'staple', 'punch']).default('none').meta({ description: 'What to do with the printed sheets.' }),
});

/** One kind of document that one can ask for. */
export type DocumentKind = z.infer<typeof kindSchema>;

/** The code of a kind that gives none: the first letters of the words of its id, or two letters of a single word. */
export const codeFromId = (kindId: string): string => {
  const parts = kindId.split('-');
  return (parts.length === 1 ? kindId.slice(0, 2) : parts.map((part) => part.charAt(0)).join('')).toUpperCase();
};
