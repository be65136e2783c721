import { belonging, isSheetShort, modulesRun, toldStories, usedMaterials, usedWorksheets } from '../../model/agenda.ts';
import type { Loaded } from '../../model/curriculum.ts';
import { moduleSchema, type CurriculumModule } from '../../model/module.ts';
import { chartsInWorkbook } from '../../model/workshop.ts';
import { moduleNumberIn, sheetNumberIn } from '../../model/numbers.ts';
import { once } from '../../model/once.ts';
import { catalogNumber } from '../../model/worksheet.ts';
import { idOf, objectiveViews } from './objective-views.ts';
import { rowsInBook } from './rows-in-book.ts';
import { sheetView } from './sheet-view.ts';
import { listIn, type ContextState } from './state.ts';
import { viewOf, type View } from './view.ts';

/** Quantities of materials, counted from the size of the group where it is known. */
const quantity = (participants: number | null, per: string, count: number): number | null => {
  if (per === 'room') return count;
  if (participants === null) return null;
  return per === 'trio' ? Math.ceil(participants / 3) * count : participants * count;
};

/** The sheets and stories of a module whose answers stand with no activity: those that no activity claims. A story to practice on says so. */
const unkeyed = (
  { keyed, workshop }: ContextState,
  module: string,
  { worksheets, scenarios }: { readonly worksheets: readonly View[]; readonly scenarios: readonly View[] },
): View => {
  const sheets = new Set([...keyed()].flatMap(([entry, { sheet }]) => (entry.module === module ? [sheet] : [])));
  const stories = new Set([...keyed().values()].flatMap((each) => each.stories));
  return {
    worksheets: worksheets.filter((sheet) => !sheets.has(idOf(sheet))),
    scenarios: scenarios.flatMap((story) => {
      const name = `${module}/${idOf(story)}`;
      return stories.has(name) ? [] : [{ ...story, module, inPractice: workshop.value.scenarios.includes(name) }];
    }),
  };
};

/** Modules as templates see them, by their ids. */
export type ModuleViews = Pick<ReadonlyMap<string, View>, 'get'>;

/** The views of these modules, each made when it is first asked for: most documents are about one of them. */
export const moduleViews = (state: ContextState, ids: Iterable<string>): ModuleViews => {
  const made = new Map(
    [...ids].map((id) => [
      id,
      once(() => {
        const module = state.curriculum.modules.get(id);
        return module === undefined ? undefined : moduleView(state, module);
      }),
    ]),
  );
  return { get: (id) => made.get(id)?.() };
};

/** A module as templates see it: its sheets numbered, its objectives and stories parted into what this workshop uses and what not. */
export const moduleView = (state: ContextState, module: Loaded<CurriculumModule>): View => {
  const { ledger, kind, agenda, event, printed, numbers } = state;
  const { value } = module;
  const { id } = value;
  const view = viewOf(ledger, kind.value.audience, moduleSchema, module, id);
  const sheets = listIn(view, 'worksheets').map((sheet): View => {
    const [number, catalog] = [sheetNumberIn(numbers, value, idOf(sheet)), catalogNumber(value, idOf(sheet))];
    return { ...sheet, number, catalog, module: view['id'], moduleTitle: view['title'], code: view['code'] };
  });
  const belong = (list: 'ideas' | 'messages'): readonly View[] => {
    const kept = new Set(belonging(agenda, id, value[list]).map((thing) => thing.id));
    return listIn(view, list).filter((thing) => kept.has(idOf(thing)));
  };
  const needed = new Set(usedMaterials(agenda, value).map((thing) => thing.id));
  const told = agenda.entries.flatMap((entry) => entry.activities.flatMap(toldStories));
  const stories = new Set([...printed(), ...told]);
  const scenarios = listIn(view, 'scenarios').filter((story) => stories.has(`${id}/${idOf(story)}`));
  const worksheets = usedWorksheets(agenda, id, value.worksheets).flatMap((used): readonly View[] => {
    const place = value.worksheets.findIndex((sheet) => sheet.id === used.id);
    const [sheet, shown] = [value.worksheets[place], sheets[place]];
    if (sheet === undefined || shown === undefined) return [];
    return [sheetView(sheet, shown, { isShort: isSheetShort(agenda, id, used.id), asksAgency: state.packet !== 'essential' })];
  });
  const run = modulesRun(agenda);
  return {
    ...view,
    // Its place among the modules of the workshop, for a thumb tab.
    place: run.indexOf(id),
    places: run.length,
    // The last one of the first half of a book.
    isMidway: run.indexOf(id) === Math.ceil(run.length / 2) - 1,
    number: moduleNumberIn(numbers, value),
    ...rowsInBook(value.rows, chartsInWorkbook(state.workshop.value, state.packet)),
    ...objectiveViews(state, id, view),
    ideas: belong('ideas'),
    messages: belong('messages'),
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
