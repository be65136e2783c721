import { modulesRun, usedWorksheets, type Agenda } from './agenda.ts';
import type { CurriculumModule } from './module.ts';
import { catalogNumber } from './worksheet.ts';

/** The number that a worksheet bears in the documents of one print, and the one that it has in the catalog. */
export type SheetNumber = { readonly worksheet: string; readonly number: string; readonly catalog: string };

/** The number that a module bears in the documents of one print, its code in the catalog, and its numbered worksheets. */
export type ModuleNumber = {
  readonly module: string;
  readonly number: string;
  readonly catalog: string;
  readonly sheets: readonly SheetNumber[];
};

/** The numbers of modules and worksheets in the documents of one print: those of the workshop in hand, or of the catalog. */
export type DocumentNumbers = readonly ModuleNumber[];

type Modules = ReadonlyMap<string, { readonly value: CurriculumModule }>;

/**
 * The numbers of a workshop: its modules from 1 in the order in which it runs them, and in each the sheets that it uses,
 * likewise. What is left out is not counted, so no number has a hole.
 */
export const workshopNumbers = (agenda: Agenda, modules: Modules): DocumentNumbers =>
  modulesRun(agenda).flatMap((id, index): readonly ModuleNumber[] => {
    const value = modules.get(id)?.value;
    if (value === undefined) return [];
    const { code, worksheets } = value;
    const number = String(index + 1);
    const sheets = usedWorksheets(agenda, id, worksheets).map((sheet, place): SheetNumber => {
      const catalog = catalogNumber(value, sheet.id);
      return { worksheet: sheet.id, number: `${number}.${String(place + 1)}`, catalog };
    });
    return [{ module: id, number, catalog: code, sheets }];
  });

/** The numbers of documents that are no workshop's: codes of modules, and each sheet by its place in its module. */
export const catalogNumbers = (modules: Modules): DocumentNumbers =>
  [...modules.values()].map(({ value }): ModuleNumber => {
    const sheets = value.worksheets.map(({ id }): SheetNumber => {
      const catalog = catalogNumber(value, id);
      return { worksheet: id, number: catalog, catalog };
    });
    return { module: value.id, number: value.code, catalog: value.code, sheets };
  });

/** The number that a module bears; its code where no document of this print numbers it. */
export const moduleNumberIn = (numbers: DocumentNumbers, { id, code }: Pick<CurriculumModule, 'id' | 'code'>): string =>
  numbers.find(({ module }) => module === id)?.number ?? code;

/** What a worksheet is numbered; undefined where no document of this print numbers it. */
export const sheetIn = (numbers: DocumentNumbers, module: string, worksheet: string): SheetNumber | undefined =>
  numbers.find((each) => each.module === module)?.sheets.find((each) => each.worksheet === worksheet);

/** The number that a worksheet bears; that of the catalog where no document of this print numbers it. */
export const sheetNumberIn = (
  numbers: DocumentNumbers,
  module: Pick<CurriculumModule, 'id' | 'code' | 'worksheets'>,
  worksheet: string,
): string => sheetIn(numbers, module.id, worksheet)?.number ?? catalogNumber(module, worksheet);
