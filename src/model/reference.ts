import type { Curriculum, Loaded } from './curriculum.ts';
import type { ComparisonFramework, FrameworkCell, FrameworkColumn, FrameworkRow } from './framework.ts';
import type { CurriculumModule } from './module.ts';
import type { Scenario } from './scenario.ts';

/** A citation taken apart: `home/id.column`, where home and column may be absent. */
export type Citation = { readonly home: string | null; readonly id: string; readonly column: string | null };

/** A row and the framework it stands in. */
export type FoundRow = { readonly framework: Loaded<ComparisonFramework>; readonly row: FrameworkRow; readonly index: number };
/** A cell with its row and column. */
export type FoundCell = FoundRow & { readonly column: FrameworkColumn; readonly cell: FrameworkCell };
/** A scenario and the module it stands in. */
export type FoundScenario = { readonly module: Loaded<CurriculumModule>; readonly scenario: Scenario; readonly index: number };

/** Takes a citation apart; `undefined` for what is none, such as one with two slashes. */
export const parseReference = (text: string): Citation | undefined => {
  const match = /^(?:([a-z0-9-]+)\/)?([a-z0-9-]+)(?:\.([a-z0-9-]+))?$/.exec(text);
  const id = match?.[2];
  return id === undefined ? undefined : { home: match?.[1] ?? null, id, column: match?.[3] ?? null };
};

/** The row that `framework/row` cites; a column after it is passed over. */
export const findRow = (curriculum: Pick<Curriculum, 'frameworks'>, reference: string): FoundRow | undefined => {
  const parsed = parseReference(reference);
  const framework = curriculum.frameworks.get(parsed?.home ?? '');
  const index = framework?.value.rows.findIndex((row) => row.id === parsed?.id) ?? -1;
  const row = framework?.value.rows[index];
  return framework && row ? { framework, row, index } : undefined;
};

/** The cell that `framework/row.column` cites. */
export const findCell = (curriculum: Pick<Curriculum, 'frameworks'>, reference: string): FoundCell | undefined => {
  const found = findRow(curriculum, reference);
  const column = found?.framework.value.columns.find(({ id }) => id === parseReference(reference)?.column);
  const cell = column && found?.row.cells[column.id];
  return found && column && cell ? { ...found, column, cell } : undefined;
};

/** The scenario that `module/scenario` cites, or a bare id within its home module. */
export const findScenario = (
  curriculum: Pick<Curriculum, 'modules'>,
  reference: string,
  homeModule?: string,
): FoundScenario | undefined => {
  const parsed = parseReference(reference);
  const module = curriculum.modules.get(parsed?.home ?? homeModule ?? '');
  const index = parsed?.column === null ? (module?.value.scenarios.findIndex(({ id }) => id === parsed.id) ?? -1) : -1;
  const scenario = module?.value.scenarios[index];
  return module && scenario ? { module, scenario, index } : undefined;
};
