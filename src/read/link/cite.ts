import { diagnose } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { findCell, findRow, findScenario, parseReference } from '../../model/reference.ts';
import type { Span } from '../../source/text.ts';
import type { Path } from '../../source/yaml.ts';
import { clip } from '../data.ts';
import type { Library } from '../library.ts';
import type { LinkReport } from './cause.ts';

/** What linking needs everywhere: all that was read, and where to tell what does not resolve. */
export type Linking = { readonly library: Library; readonly report: LinkReport };

/** A citation in a file: its text and its place. */
export type PlacedCitation = { readonly text: string; readonly at: Span };

/** A citation for each entry of a list of ids or references. */
export const citations = (list: readonly string[], spanAt: (path: Path) => Span, path: Path): readonly PlacedCitation[] =>
  list.map((text, index) => ({ text, at: spanAt([...path, index]) }));

/** Reports a citation that names nothing. `thing` completes "There is no …". */
export const unknown = (report: LinkReport, { text, at }: PlacedCitation, thing: string, known: Iterable<string>): void =>
  report(
    diagnose('read/unknown-reference', { message: `There is no ${thing} "${clip(text)}".`, at, hint: suggest(text, known) }),
    { gone: text },
  );

/** Checks citations of ids out of a known few. */
export const citeIds = (report: LinkReport, cited: readonly PlacedCitation[], thing: string, known: readonly string[]): void => {
  for (const citation of cited) if (!known.includes(citation.text)) unknown(report, citation, thing, known);
};

type Collection = 'sources' | 'frameworks' | 'modules' | 'workshops' | 'brands' | 'themes';

/** Checks a citation of a whole file; one that could not be read has already been reported. */
export const citeFile = ({ library, report }: Linking, citation: PlacedCitation, thing: string, collection: Collection): void => {
  if (library[collection].has(citation.text) || isBroken(library, collection, citation.text)) return;
  unknown(report, citation, thing, library[collection].keys());
};

const isBroken = (library: Library, collection: Collection, id: string): boolean =>
  library.broken.has(`${collection}/${id}`) || library.broken.has(collection);

const homeIsBroken = (library: Library, collection: Collection, text: string): boolean =>
  isBroken(library, collection, parseReference(text)?.home ?? '');

const allRows = (library: Library): readonly string[] =>
  [...library.frameworks.values()].flatMap(({ value }) => value.rows.map(({ id }) => `${value.id}/${id}`));

const allCells = (library: Library): readonly string[] =>
  [...library.frameworks.values()].flatMap(({ value }) =>
    value.rows.flatMap((row) => value.columns.map((column) => `${value.id}/${row.id}.${column.id}`)),
  );

/** Checks citations of rows, `framework/row`. */
export const citeRows = ({ library, report }: Linking, cited: readonly PlacedCitation[]): void => {
  for (const citation of cited) {
    if (homeIsBroken(library, 'frameworks', citation.text)) continue;
    if (parseReference(citation.text)?.column !== null || !findRow(library, citation.text)) {
      unknown(report, citation, 'row', allRows(library));
    }
  }
};

/** Checks citations of cells, `framework/row.column`. */
export const citeCells = ({ library, report }: Linking, cited: readonly PlacedCitation[]): void => {
  for (const citation of cited) {
    if (homeIsBroken(library, 'frameworks', citation.text) || findCell(library, citation.text)) continue;
    unknown(report, citation, 'cell', allCells(library));
  }
};

/** Checks citations of scenarios: bare ids at home in a module, `module/scenario` elsewhere. */
export const citeScenarios = ({ library, report }: Linking, cited: readonly PlacedCitation[], home?: string): void => {
  for (const citation of cited) {
    if (homeIsBroken(library, 'modules', citation.text) || findScenario(library, citation.text, home)) continue;
    const known = [...library.modules.values()].flatMap(({ value }) =>
      value.scenarios.flatMap(({ id }) => (value.id === home ? [id, `${home}/${id}`] : [`${value.id}/${id}`])),
    );
    unknown(report, citation, 'scenario', known);
  }
};

/** Checks citations of objectives from outside their module, `module/objective`. */
export const citeObjectives = ({ library, report }: Linking, cited: readonly PlacedCitation[]): void => {
  const known = [...library.modules.values()].flatMap(({ value }) => value.objectives.map(({ id }) => `${value.id}/${id}`));
  const readable = cited.filter(({ text }) => !homeIsBroken(library, 'modules', text));
  citeIds(report, readable, 'objective (as `module/objective`)', known);
};

/** Checks citations of items of the assessment bank. */
export const citeQuestions = ({ library, report }: Linking, cited: readonly PlacedCitation[]): void => {
  if (library.broken.has('banks/assessment') || library.broken.has('banks')) return;
  const known = library.banks.assessment?.value.items.map(({ id }) => id) ?? [];
  citeIds(report, cited, 'item of the assessment bank', known);
};
