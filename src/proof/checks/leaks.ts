import { asRead, digestOf } from '../../model/fingerprint.ts';
import { walkStructure } from '../objects/structure.ts';
import { dictOf, isList, isStream, nameOf, textOf, type PdfValue } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import { piecesInOrder, textIn, type MarkText } from '../reading.ts';
import { quoted, type Check } from './check.ts';

const stringsIn = (value: PdfValue, depth = 0): readonly string[] => {
  const text = textOf(value);
  if (text !== undefined) return [text];
  if (depth > 50) return [];
  if (isList(value)) return value.flatMap((item) => stringsIn(item, depth + 1));
  return [...dictOf(value).entries.values()].flatMap((item) => stringsIn(item, depth + 1));
};

/** Every string of every object: titles, bookmarks, alt texts, links, what fields hold. */
const stringsOf = ({ objects }: OpenedPdf): string => [...objects.all.values()].flatMap((value) => stringsIn(value)).join('\n');

/** What is attached to a file, as far as it is text. */
const attachedTo = ({ objects }: OpenedPdf): string =>
  [...objects.all.values()]
    .flatMap((value) =>
      isStream(value) && nameOf(objects.get(value, 'Type')) === 'EmbeddedFile' ? (objects.unpack(value) ?? []) : [],
    )
    .join('\n');

/** Upper and lower case alike. */
const folded = (text: string): string => asRead(text).toLowerCase();

type Place = { readonly name: string; readonly page: number | null; readonly text: string };

const placesOf = (pdf: OpenedPdf, markText: MarkText): readonly Place[] => [
  ...pdf.ink.map(({ texts }, at) => ({
    name: 'on the page',
    page: at + 1,
    text: folded(texts.map(({ text }) => text).join('')),
  })),
  {
    name: 'over a page break',
    page: null,
    text: folded(
      piecesInOrder(pdf.structure ?? [], markText)
        .map(({ text }) => text)
        .join(''),
    ),
  },
  { name: 'beside the pages, in titles, bookmarks, alt texts or links', page: null, text: folded(stringsOf(pdf)) },
  { name: 'in the metadata', page: null, text: folded(pdf.xmp?.text ?? '') },
  { name: 'in an attached file', page: null, text: folded(attachedTo(pdf)) },
];

/** Participants' files hold nothing that only facilitators may read, wherever in the file it might hide. */
export const checkSecrets: Check = ({ pdf, markText, expected: { secrets } }, note) => {
  if (secrets.length === 0) return;
  const places = placesOf(pdf, markText);
  const whole = places.map(({ text }) => text).join('\n');
  for (const { read, words, at } of secrets) {
    if (!whole.includes(read)) continue;
    const place = places.find(({ text }) => text.includes(read));
    note(
      'proof/leak',
      place?.page ?? null,
      `${quoted(words)} stands ${place?.name ?? 'in the file'}; only facilitators may read it.`,
      at,
    );
  }
};

/** Shorter pieces may well stand in both. */
const LONG = 25;

/** Whether a piece that only facilitators' documents have stands in a participants' one; by digests, so no curriculum is needed. */
export const checkForeignLeaves: Check = ({ pdf, markText, expected: { foreignLeaves } }, note) => {
  if (foreignLeaves.size === 0) return;
  const told = new Set<string>();
  walkStructure(pdf.structure ?? [], (node) => {
    // A link is part of a piece: an agency's address is the same words in everybody's documents.
    if (node.role === 'Link') return;
    const text = textIn(node, markText);
    const read = asRead(text);
    if (read.length < LONG || read.length > 5000 || told.has(read) || !foreignLeaves.has(digestOf(read))) return;
    told.add(read);
    note(
      'proof/leak',
      node.page,
      `${quoted(text)} stands in a facilitators' document of the packet, and in no other participants' one.`,
    );
  });
};
