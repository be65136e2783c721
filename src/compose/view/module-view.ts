import { servedObjectives, toldStories, usedMaterials, usedWorksheets } from '../../model/agenda.ts';
import type { Loaded } from '../../model/curriculum.ts';
import { moduleSchema, type CurriculumModule } from '../../model/module.ts';
import { sheetNumber } from '../../model/worksheet.ts';
import { listIn, type ContextState } from './state.ts';
import { viewOf, type View } from './view.ts';

/** More rows than this fill pages that the charts themselves fill better. */
const MANY_ROWS = 6;

/** Quantities of materials, counted from the size of the group where it is known. */
const quantity = (participants: number | null, per: string, count: number): number | null => {
  if (per === 'room') return count;
  if (participants === null) return null;
  return per === 'trio' ? Math.ceil(participants / 3) * count : participants * count;
};

const idOf = (view: View): string => String(view['id']);

/** A module as templates see it: its sheets numbered, its objectives and stories parted into what this workshop uses and what not. */
export const moduleView = (state: ContextState, module: Loaded<CurriculumModule>): View => {
  const { ledger, kind, agenda, curriculum, event, printed } = state;
  const { id, code } = module.value;
  const view = viewOf(ledger, kind.value.audience, moduleSchema, module, id);
  const sheets = listIn(view, 'worksheets').map((sheet, index): View => {
    return { ...sheet, number: sheetNumber(code, index), module: view['id'], moduleTitle: view['title'], code: view['code'] };
  });
  const used = new Set(usedWorksheets(agenda, id, module.value.worksheets).map((sheet) => sheet.id));
  const needed = new Set(usedMaterials(agenda, module.value).map((thing) => thing.id));
  const served = servedObjectives(agenda, id, curriculum.modules);
  const told = agenda.entries.flatMap((entry) => entry.activities.flatMap(toldStories));
  const stories = new Set([...printed(), ...told]);
  return {
    ...view,
    manyRows: module.value.rows.length > MANY_ROWS,
    objectives: listIn(view, 'objectives').filter((objective) => served.has(idOf(objective))),
    laterObjectives: listIn(view, 'objectives').filter((objective) => !served.has(idOf(objective))),
    scenarios: listIn(view, 'scenarios').filter((story) => stories.has(`${id}/${idOf(story)}`)),
    worksheets: sheets.filter((sheet) => used.has(idOf(sheet))),
    allWorksheets: sheets,
    materials: listIn(view, 'materials')
      .filter((thing) => needed.has(idOf(thing)))
      .map((thing) => ({
        ...thing,
        quantity: quantity(event.participants, String(thing['per']), Number(thing['count'])),
      })),
  };
};
