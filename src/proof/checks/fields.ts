import type { Annotation } from '../objects/pages.ts';
import { dictOf, isList, isRef, NO_ENTRIES, textOf } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import { quoted, type Check } from './check.ts';

/** What a box or a line to fill in belongs to: itself, or the question that it is one answer of. */
type Filled = {
  /** The number of the object that the form lists. */
  readonly object: number;
  readonly name: string;
  /** What an answer is called when it is chosen; undefined where it is no answer. */
  readonly answer: string | undefined;
};

/** The state of a box that is checked. */
const stateOf = ({ dict }: Annotation, { objects }: OpenedPdf): string => {
  const normal = dictOf(objects.get(objects.get(dict, 'AP'), 'N'));
  return [...normal.entries.keys()].find((state) => state !== 'Off') ?? '';
};

const filledBy = (annotation: Annotation, pdf: OpenedPdf): Filled => {
  const { objects } = pdf;
  const asked = annotation.dict.entries.get('Parent') ?? null;
  const question = dictOf(objects.resolve(asked));
  if (question === NO_ENTRIES || !isRef(asked))
    return { object: annotation.object, name: textOf(objects.get(annotation.dict, 'T')) ?? '', answer: undefined };
  return { object: asked.number, name: textOf(objects.get(question, 'T')) ?? '', answer: stateOf(annotation, pdf) };
};

/** The objects that the form lists as its fields. */
const listed = ({ objects, catalog }: OpenedPdf): ReadonlySet<number> => {
  const fields = objects.get(objects.get(catalog, 'AcroForm'), 'Fields');
  return new Set(isList(fields) ? fields.flatMap((field) => (isRef(field) ? [field.number] : [])) : []);
};

/** Fields that were met: whose each name is, and which answers each question has. */
type Known = {
  readonly listed: ReadonlySet<number>;
  readonly named: Map<string, number>;
  readonly answers: Set<string>;
  readonly said: Set<string>;
};

/** Why a field cannot be told from others, in words; undefined where it can. */
const faultOf = ({ object, name, answer }: Filled, known: Known): string | undefined => {
  if (name === '') return 'has no name';
  if (name.includes('.')) return `is called ${quoted(name)}, which a period parts into levels that are not there`;
  if ((known.named.get(name) ?? object) !== object) return `is called ${quoted(name)}, as another is`;
  if (!known.listed.has(object)) return `${quoted(name)} is not in the form's own list`;
  if (answer !== undefined && known.answers.has(`${String(object)} ${answer}`))
    return `has an answer ${quoted(answer)} to ${quoted(name)}, as another has: both would be checked at once`;
  return undefined;
};

/** Fields to fill in: each says what is asked, as no other does, and has a name of its own that the form knows. */
export const checkFields: Check = ({ pdf }, note) => {
  const known: Known = { listed: listed(pdf), named: new Map(), answers: new Set(), said: new Set() };
  pdf.pages.forEach(({ annotations }, at) => {
    for (const annotation of annotations) {
      if (annotation.subtype !== 'Widget') continue;
      const filled = filledBy(annotation, pdf);
      const said = textOf(pdf.objects.get(annotation.dict, 'TU')) ?? '';
      if (said.trim() === '')
        note('proof/field-without-label', at + 1, `The field ${quoted(filled.name)} does not say what is asked.`);
      else if (known.said.has(said))
        note('proof/field-label-twice', at + 1, `Two fields say ${quoted(said)}, and nobody hears which is which.`);
      known.said.add(said);
      const fault = faultOf(filled, known);
      if (fault !== undefined) note('proof/field-name', at + 1, `A field ${fault}.`);
      if (!known.named.has(filled.name)) known.named.set(filled.name, filled.object);
      known.answers.add(`${String(filled.object)} ${filled.answer ?? ''}`);
    }
  });
};
