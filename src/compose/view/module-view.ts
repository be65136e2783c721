import { isSheetShort, modulesOf, toldStories, usedMaterials, usedWorksheets } from '../../model/agenda.ts';
import type { Loaded } from '../../model/curriculum.ts';
import { moduleSchema, type CurriculumModule } from '../../model/module.ts';
import { sheetNumber } from '../../model/worksheet.ts';
import { objectiveViews } from './objective-views.ts';
import { sheetView } from './sheet-view.ts';
import { listIn, type ContextState } from './state.ts';
import { viewOf, type View } from './view.ts';

/** More rows than this fill pages that the charts themselves fill better. */
const MANY_ROWS = 6;

/** More rows than this are set as lines of words, so that a module's reading keeps to two pages. */
const SEVERAL_ROWS = 3;

/** Quantities of materials, counted from the size of the group where it is known. */
const quantity = (participants: number | null, per: string, count: number): number | null => {
  if (per === 'room') return count;
  if (participants === null) return null;
  return per === 'trio' ? Math.ceil(participants / 3) * count : participants * count;
};

const idOf = (view: View): string => String(view['id']);

/** The sheets and stories of a module whose answers stand with no activity: those that no activity claims. */
const unkeyed = (
  { keyed }: ContextState,
  module: string,
  { worksheets, scenarios }: { readonly worksheets: readonly View[]; readonly scenarios: readonly View[] },
): View => {
  const sheets = new Set([...keyed()].flatMap(([entry, { sheet }]) => (entry.module === module ? [sheet] : [])));
  const stories = new Set([...keyed().values()].flatMap((each) => each.stories));
  return {
    worksheets: worksheets.filter((sheet) => !sheets.has(idOf(sheet))),
    scenarios: scenarios.filter((story) => !stories.has(`${module}/${idOf(story)}`)),
  };
};

/** A module as templates see it: its sheets numbered, its objectives and stories parted into what this workshop uses and what not. */
export const moduleView = (state: ContextState, module: Loaded<CurriculumModule>): View => {
  const { ledger, kind, agenda, event, printed } = state;
  const { id, code } = module.value;
  const view = viewOf(ledger, kind.value.audience, moduleSchema, module, id);
  const sheets = listIn(view, 'worksheets').map((sheet, index): View => {
    return { ...sheet, number: sheetNumber(code, index), module: view['id'], moduleTitle: view['title'], code: view['code'] };
  });
  const used = new Set(usedWorksheets(agenda, id, module.value.worksheets).map((sheet) => sheet.id));
  const needed = new Set(usedMaterials(agenda, module.value).map((thing) => thing.id));
  const told = agenda.entries.flatMap((entry) => entry.activities.flatMap(toldStories));
  const stories = new Set([...printed(), ...told]);
  const scenarios = listIn(view, 'scenarios').filter((story) => stories.has(`${id}/${idOf(story)}`));
  const worksheets = module.value.worksheets.flatMap((sheet, index): readonly View[] => {
    const shown = sheets[index];
    if (shown === undefined || !used.has(sheet.id)) return [];
    return [sheetView(sheet, shown, { isShort: isSheetShort(agenda, id, sheet.id), asksAgency: state.packet !== 'essential' })];
  });
  return {
    ...view,
    // Its place among the modules of the workshop, for a thumb tab.
    place: modulesOf(state.workshop.value).indexOf(id),
    places: modulesOf(state.workshop.value).length,
    severalRows: module.value.rows.length > SEVERAL_ROWS,
    manyRows: module.value.rows.length > MANY_ROWS,
    ...objectiveViews(state, id, view),
    scenarios,
    worksheets,
    unkeyed: unkeyed(state, id, { worksheets, scenarios }),
    allWorksheets: sheets,
    materials: listIn(view, 'materials')
      .filter((thing) => needed.has(idOf(thing)))
      .map((thing) => ({
        ...thing,
        quantity: quantity(event.participants, String(thing['per']), Number(thing['count'])),
      })),
  };
};
