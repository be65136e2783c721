import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { findCell, findRow, findScenario, parseReference } from '../../model/reference.ts';
import type { Spot } from '../../source/text.ts';
import type { Path } from '../../source/yaml.ts';
import { clip } from '../data.ts';
import type { Library } from '../library.ts';

/** What linking needs everywhere: all that was read, and where to tell what does not resolve. */
export type Linking = { readonly library: Library; readonly report: Report };

/** A citation in a file: its text and its place. */
export type Citation = { readonly text: string; readonly at: Spot };

/** A citation for each entry of a list of ids or references. */
export const citations = (list: readonly string[], spotAt: (path: Path) => Spot, path: Path): readonly Citation[] =>
  list.map((text, index) => ({ text, at: spotAt([...path, index]) }));

/** Reports a citation that names nothing. `thing` completes "There is no …". */
export const unknown = (report: Report, { text, at }: Citation, thing: string, known: Iterable<string>): void =>
  report(
    diagnose('read/unknown-reference', { message: `There is no ${thing} "${clip(text)}".`, at, hint: suggest(text, known) }),
  );

/** Checks citations of ids out of a known few. */
export const citeIds = (report: Report, cited: readonly Citation[], thing: string, known: readonly string[]): void => {
  for (const citation of cited) if (!known.includes(citation.text)) unknown(report, citation, thing, known);
};

type Shelf = 'sources' | 'frameworks' | 'modules' | 'workshops' | 'brands' | 'themes';

/** Checks a citation of a whole file; one that could not be read has already been reported. */
export const citeFile = ({ library, report }: Linking, citation: Citation, thing: string, shelf: Shelf): void => {
  if (library[shelf].has(citation.text) || isBroken(library, shelf, citation.text)) return;
  unknown(report, citation, thing, library[shelf].keys());
};

const isBroken = (library: Library, shelf: Shelf, id: string): boolean =>
  library.broken.has(`${shelf}/${id}`) || library.broken.has(shelf);

const homeIsBroken = (library: Library, shelf: Shelf, text: string): boolean =>
  isBroken(library, shelf, parseReference(text)?.home ?? '');

const allRows = (library: Library): readonly string[] =>
  [...library.frameworks.values()].flatMap(({ value }) => value.rows.map(({ id }) => `${value.id}/${id}`));

const allCells = (library: Library): readonly string[] =>
  [...library.frameworks.values()].flatMap(({ value }) =>
    value.rows.flatMap((row) => value.columns.map((column) => `${value.id}/${row.id}.${column.id}`)),
  );

/** Checks citations of rows, `framework/row`. */
export const citeRows = ({ library, report }: Linking, cited: readonly Citation[]): void => {
  for (const citation of cited) {
    if (homeIsBroken(library, 'frameworks', citation.text)) continue;
    if (parseReference(citation.text)?.column !== null || !findRow(library, citation.text)) {
      unknown(report, citation, 'row', allRows(library));
    }
  }
};

/** Checks citations of cells, `framework/row.column`. */
export const citeCells = ({ library, report }: Linking, cited: readonly Citation[]): void => {
  for (const citation of cited) {
    if (homeIsBroken(library, 'frameworks', citation.text) || findCell(library, citation.text)) continue;
    unknown(report, citation, 'cell', allCells(library));
  }
};

/** Checks citations of scenarios: bare ids at home in a module, `module/scenario` elsewhere. */
export const citeScenarios = ({ library, report }: Linking, cited: readonly Citation[], home?: string): void => {
  for (const citation of cited) {
    if (homeIsBroken(library, 'modules', citation.text) || findScenario(library, citation.text, home)) continue;
    const known = [...library.modules.values()].flatMap(({ value }) =>
      value.scenarios.flatMap(({ id }) => (value.id === home ? [id, `${home}/${id}`] : [`${value.id}/${id}`])),
    );
    unknown(report, citation, 'scenario', known);
  }
};

/** Checks citations of objectives from outside their module, `module/objective`. */
export const citeObjectives = ({ library, report }: Linking, cited: readonly Citation[]): void => {
  const known = [...library.modules.values()].flatMap(({ value }) => value.objectives.map(({ id }) => `${value.id}/${id}`));
  const readable = cited.filter(({ text }) => !homeIsBroken(library, 'modules', text));
  citeIds(report, readable, 'objective (as `module/objective`)', known);
};

/** Checks citations of items of the assessment bank. */
export const citeQuestions = ({ library, report }: Linking, cited: readonly Citation[]): void => {
  if (library.broken.has('banks/assessment') || library.broken.has('banks')) return;
  const known = library.banks.assessment?.value.items.map(({ id }) => id) ?? [];
  citeIds(report, cited, 'item of the assessment bank', known);
};
