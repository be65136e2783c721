import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { editionName, presetsIn, STANDARD, unknownPresets, type Preset } from '../model/edition.ts';
import type { DocumentKind } from '../model/kind.ts';
import { inWords, LIMITS } from '../model/limits.ts';
import type { BuildRequest, EventFacts } from '../model/plan.ts';

/** What is known of the day: what was asked for, else what the event says. */
export const factsOf = (request: BuildRequest): EventFacts => {
  const event = request.event?.value;
  return {
    date: request.date ?? event?.date ?? null,
    start: request.start ?? event?.start ?? null,
    participants: request.participants ?? event?.participants ?? null,
    place: event?.place ?? null,
    trainers: event?.trainers ?? [],
    hours: event?.hours ?? null,
    ...(request.event === null ? {} : { given: request.event }),
  };
};

/** The editions that are wanted, each once, under their own names. */
export const editionsOf = ({ themes }: Pick<Curriculum, 'themes'>, { editions = [] }: BuildRequest): readonly string[] => {
  const presets = presetsIn(themes);
  return editions.length === 0 ? [STANDARD] : [...new Set(editions.map((edition) => editionName(edition, presets)))];
};

const unknown = (what: string, name: string, known: Iterable<string>): Diagnostic =>
  diagnose('command/unknown-name', { message: `There is no ${what} "${name}".`, hint: suggest(name, known) });

/** Those of some ids that nothing has; what is there and has a mistake is not unknown. */
const unknownAmong = (
  curriculum: Curriculum,
  collection: 'workshops' | 'brands' | 'kinds',
  ids: readonly string[],
): readonly string[] =>
  ids.filter((id) => !curriculum[collection].has(id) && curriculum.broken?.has(`${collection}/${id}`) !== true);

const unknownEditions = (presets: readonly Preset[], editions: readonly string[]): readonly Diagnostic[] => {
  const ids = presets.map(({ id }) => id);
  return editions.flatMap((edition) => unknownPresets(edition, presets)).map((name) => unknown('edition', name, ids));
};

/** Tells of names that nothing has. */
export const checkNames = (
  curriculum: Curriculum,
  workshop: string,
  brands: readonly string[],
  { kinds, editions = [] }: BuildRequest,
): readonly Diagnostic[] => [
  ...unknownAmong(curriculum, 'workshops', [workshop]).map((id) => unknown('workshop', id, curriculum.workshops.keys())),
  ...unknownAmong(curriculum, 'brands', brands).map((id) => unknown('brand', id, curriculum.brands.keys())),
  ...unknownAmong(curriculum, 'kinds', kinds).map((id) => unknown('kind', id, curriculum.kinds.keys())),
  ...unknownEditions(presetsIn(curriculum.themes), editions),
  ...kinds.flatMap((id) => (curriculum.kinds.get(id)?.value.when === 'print-set' ? [slipByItself(id)] : [])),
];

/** Tells that a slip sheet without its stack is nothing. */
const slipByItself = (id: string): Diagnostic =>
  diagnose('command/bad-value', {
    message: `A document of the kind "${id}" lies on a stack of others.`,
    hint: 'Add `--print-set` and leave this kind out.',
  });

/** Tells of a plan of more documents than are printed in one run; counted before any of them is planned. */
export const overLimit = (
  variants: number,
  kinds: readonly DocumentKind[],
  itemsOf: (kind: DocumentKind) => number,
): Diagnostic | undefined => {
  const documents = variants * kinds.reduce((sum, kind) => sum + itemsOf(kind), 0);
  if (documents <= LIMITS.documents) return undefined;
  const message = `This would be ${inWords(documents)} documents; ${inWords(LIMITS.documents)} are printed in one run.`;
  return diagnose('command/too-many-documents', { message });
};

/** Tells that there is only one edition of everything. */
export const nothingToCompare = ([kind]: readonly DocumentKind[]): Diagnostic =>
  diagnose('command/bad-value', {
    message: `The ${kind?.name ?? 'concordance'} compares editions, and there are not two editions of a document to compare.`,
    hint: 'Give `--edition` twice, as in `--edition standard --edition large-print`, and print the workbook in the same run.',
  });
