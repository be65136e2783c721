import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { ExercisePart } from '../../model/exercise.ts';
import type { CurriculumModule } from '../../model/module.ts';
import { findRow, parseReference } from '../../model/reference.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import type { Path } from '../../source/yaml.ts';
import type { Read } from '../load.ts';
import { citations, citeCells, citeIds, citeQuestions, citeRows, citeScenarios, type Citation, type Linking } from './cite.ts';

/** A worksheet's part on its way through the links: where it stands, and in which module. */
type Standing = { readonly linking: Linking; readonly module: Read<CurriculumModule>; readonly path: Path };
type Part<T extends ExercisePart['type']> = Extract<ExercisePart, { readonly type: T }>;

/** Follows what a worksheet cites. */
export const linkWorksheet = (linking: Linking, module: Read<CurriculumModule>, worksheet: Worksheet, path: Path): void => {
  citeRows(linking, citations(worksheet.rows, module.spotAt, [...path, 'rows']));
  const objectives = module.value.objectives.map(({ id }) => id);
  const cited = citations(worksheet.objectives, module.spotAt, [...path, 'objectives']);
  citeIds(linking.report, cited, 'objective of this module', objectives);
  worksheet.parts.forEach((part, index) => linkPart({ linking, module, path: [...path, 'parts', index] }, part));
};

const linkPart = (standing: Standing, part: ExercisePart): void => {
  if (part.type === 'sort') linkSort(standing, part);
  else if (part.type === 'match') linkMatch(standing, part);
  else if (part.type === 'quiz') linkQuiz(standing, part);
  else if (part.type === 'fill') linkFill(standing, part);
  else if (part.type === 'scale') linkScale(standing, part);
  else if (part.type === 'compare') linkCompare(standing, part);
  else if (part.type === 'scenarios') linkScenarios(standing, part);
  else if (part.type === 'line-up') linkRows(standing, part.items);
};

const single = ({ module, path }: Standing, text: string | null, ...steps: Path): readonly Citation[] =>
  text === null ? [] : [{ text, at: module.spotAt([...path, ...steps]) }];

const linkRows = (standing: Standing, items: readonly { readonly row: string | null }[]): void =>
  items.forEach(({ row }, index) => citeRows(standing.linking, single(standing, row, 'items', index, 'row')));

const linkSort = (standing: Standing, part: Part<'sort'>): void => {
  const { linking, module, path } = standing;
  const bins = part.bins.map(({ id }) => id);
  linkRows(standing, part.items);
  part.items.forEach((item, index) => {
    const answers = citations(item.answer, module.spotAt, [...path, 'items', index, 'answer']);
    citeIds(linking.report, [...answers, ...single(standing, item.worked, 'items', index, 'worked')], 'box of this part', bins);
  });
};

const linkMatch = (standing: Standing, part: Part<'match'>): void => {
  const { linking, module, path } = standing;
  const choices = part.choices.map(({ id }) => id);
  linkRows(standing, part.items);
  part.items.forEach((item, index) => {
    const answers = citations(item.answer, module.spotAt, [...path, 'items', index, 'answer']);
    const worked = single(standing, item.worked, 'items', index, 'worked');
    citeIds(linking.report, [...answers, ...worked], 'choice of this part', choices);
  });
};

const linkQuiz = ({ linking, module, path }: Standing, part: Part<'quiz'>): void => {
  citeQuestions(linking, citations(part.items, module.spotAt, [...path, 'items']));
};

const linkFill = (standing: Standing, part: Part<'fill'>): void => {
  const { linking, module, path } = standing;
  linkRows(standing, part.items);
  const columns = part.columns.map(({ id }) => id);
  part.items.forEach((item, index) => {
    for (const field of ['given', 'worked', 'start'] as const) {
      const place = (text: string): Citation => ({ text, at: module.keySpotAt([...path, 'items', index, field, text]) });
      citeIds(linking.report, Object.keys(item[field]).map(place), 'column of this part', columns);
    }
  });
};

const linkScale = (standing: Standing, part: Part<'scale'>): void => {
  const { linking, module, path } = standing;
  linkRows(standing, part.items);
  part.items.forEach((item, index) => {
    if (item.worked === null || item.worked <= part.points.length) return;
    const message = `The worked answer is point ${item.worked}, and the scale has ${part.points.length}.`;
    linking.report(diagnose('read/point-off-scale', { message, at: module.spotAt([...path, 'items', index, 'worked']) }));
  });
};

const linkCompare = (standing: Standing, part: Part<'compare'>): void => {
  const { linking, module, path } = standing;
  const rows = citations(part.rows, module.spotAt, [...path, 'rows']);
  citeRows(linking, rows);
  const home = parseReference(part.rows[0] ?? '')?.home;
  for (const { text, at } of rows.filter(({ text }) => parseReference(text)?.home !== home)) {
    linking.report(
      diagnose('read/mixed-frameworks', {
        message: `"${text}" is no row of "${String(home)}", where the first row is from.`,
        at,
      }),
    );
  }
  const blanks = citations(part.blanks, module.spotAt, [...path, 'blanks']);
  citeCells(linking, blanks);
  const shown = part.rows.flatMap((row) => cellsOf(standing, row));
  const real = blanks.filter(({ text }) => findRow(linking.library, text));
  const elsewhere = real.filter(({ text }) => !part.rows.includes(text.replace(/\..*$/, '')));
  citeIds(linking.report, elsewhere, 'cell in the rows of this part', shown);
  const starts = part.start.flatMap(({ cell }, index) => single(standing, cell, 'start', index, 'cell'));
  citeIds(linking.report, starts, 'blank cell of this part', part.blanks);
};

const cellsOf = ({ linking }: Standing, row: string): readonly string[] =>
  findRow(linking.library, row)?.framework.value.columns.map(({ id }) => `${row}.${id}`) ?? [];

const linkScenarios = (standing: Standing, part: Part<'scenarios'>): void => {
  const { linking, module, path } = standing;
  citeScenarios(linking, citations(part.scenarios, module.spotAt, [...path, 'scenarios']), module.value.id);
};
