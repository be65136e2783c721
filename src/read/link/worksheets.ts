import { diagnose } from '../../diagnostics/diagnostic.ts';
import { exerciseOf } from '../../exercises/index.ts';
import type { PartCitation, PartLinks } from '../../exercises/exercise.ts';
import { citationsOf } from '../../model/exercise.ts';
import type { CurriculumModule } from '../../model/module.ts';
import { findRow } from '../../model/reference.ts';
import { memberIds } from '../../model/short-sheet.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import type { Path } from '../../source/yaml.ts';
import type { Read } from '../load.ts';
import {
  citations,
  citeCells,
  citeIds,
  citeQuestions,
  citeRows,
  citeScenarios,
  type PlacedCitation,
  type Linking,
} from './cite.ts';

/** A worksheet's part on its way through the links: the module that it stands in, and its path there. */
type PartPlace = { readonly linking: Linking; readonly module: Read<CurriculumModule>; readonly path: Path };

/** Follows what a worksheet cites. */
export const linkWorksheet = (linking: Linking, module: Read<CurriculumModule>, worksheet: Worksheet, path: Path): void => {
  citeRows(linking, citations(worksheet.rows, module.spanAt, [...path, 'rows']));
  const objectives = module.value.objectives.map(({ id }) => id);
  const cited = citations(worksheet.objectives, module.spanAt, [...path, 'objectives']);
  citeIds(linking.report, cited, 'objective of this module', objectives);
  worksheet.parts.forEach((part, index) => {
    const place: PartPlace = { linking, module, path: [...path, 'parts', index] };
    for (const citation of citationsOf(part)) cite(place, citation);
    exerciseOf(part).links(part, linksAt(place));
  });
  linkShort(linking, module, worksheet, [...path, 'short']);
};

/** Follows what the short form keeps: parts of this sheet, and items of those parts. */
const linkShort = ({ report }: Linking, module: Read<CurriculumModule>, { parts, short }: Worksheet, path: Path): void => {
  for (const [id, kept] of Object.entries(short)) {
    const part = parts.find((candidate) => candidate.id === id);
    const at = [...path, id];
    if (part === undefined)
      citeIds(
        report,
        [{ text: id, at: module.keySpanAt(at) }],
        'part of this worksheet',
        parts.map((each) => each.id),
      );
    else citeIds(report, citations(kept, module.spanAt, at), 'item of this part', memberIds(part));
  }
};

/** Holds one citation of a part against the curriculum. */
const cite = ({ linking, module, path }: PartPlace, { of, name, at }: PartCitation): void => {
  const cited: readonly PlacedCitation[] = [{ text: name, at: module.spanAt([...path, ...at]) }];
  switch (of) {
    case 'row':
      citeRows(linking, cited);
      return;
    case 'cell':
      citeCells(linking, cited);
      return;
    case 'scenario':
      citeScenarios(linking, cited, module.value.id);
      return;
    case 'question':
      citeQuestions(linking, cited);
  }
};

/** What an exercise calls to have the names inside a part checked, for a part at a place. */
const linksAt = ({ linking: { library, report }, module, path }: PartPlace): PartLinks => ({
  oneOf: (named, thing, known) => {
    const cited = named.map(({ id, at, isKey = false }): PlacedCitation => {
      const place = [...path, ...at];
      return { text: id, at: isKey ? module.keySpanAt(place) : module.spanAt(place) };
    });
    citeIds(report, cited, thing, known);
  },
  fault: (code, message, at) => {
    report(diagnose(code, { message, at: module.spanAt([...path, ...at]) }));
  },
  cellsOf: (row) => findRow(library, row)?.framework.value.columns.map(({ id }) => `${row}.${id}`) ?? [],
});
