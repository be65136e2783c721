import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Activity } from '../../model/activity.ts';
import type { Segment, Workshop } from '../../model/workshop.ts';
import type { Path } from '../../source/yaml.ts';
import type { Read } from '../load.ts';
import { citations, citeFile, citeIds, citeObjectives, citeRows, citeScenarios, unknown, type Linking } from './cite.ts';

/** Follows what a workshop cites. */
export const linkWorkshop = (linking: Linking, workshop: Read<Workshop>): void => {
  const { value, spanAt } = workshop;
  for (const field of ['charts', 'chartsInWorkbook'] as const)
    for (const citation of citations(value[field], spanAt, [field])) citeFile(linking, citation, 'framework', 'frameworks');
  const named = [
    ...citations(value.also, spanAt, ['also']),
    ...(['essential', 'standard'] as const).flatMap((size) => citations(value.packets[size] ?? [], spanAt, ['packets', size])),
  ];
  const kinds = named.filter(({ text }) => !linking.library.broken.has(`kinds/${text}`));
  citeIds(linking.report, kinds, 'kind', [...linking.library.kinds.keys()]);
  citeScenarios(linking, citations(value.scenarios, spanAt, ['scenarios']));
  value.segments.forEach((segment, index) => linkSegment(linking, workshop, segment, ['segments', index]));
  value.activities.forEach((activity, index) => linkActivity(linking, workshop, activity, ['activities', index]));
};

const linkSegment = (linking: Linking, workshop: Read<Workshop>, segment: Segment, path: Path): void => {
  if (segment.type === 'activity') {
    const cited = { text: segment.activity, at: workshop.spanAt([...path, 'activity']) };
    citeIds(
      linking.report,
      [cited],
      'activity of this workshop',
      workshop.value.activities.map(({ id }) => id),
    );
  }
  if (segment.type !== 'module') return;
  citeFile(linking, { text: segment.module, at: workshop.spanAt([...path, 'module']) }, 'module', 'modules');
  const module = linking.library.modules.get(segment.module);
  if (!module) return;
  const activities = module.value.activities.map(({ id }) => id);
  for (const name of Object.keys(segment.use).filter((name) => !activities.includes(name))) {
    const at = workshop.keySpanAt([...path, 'use', name]);
    unknown(linking.report, { text: name, at }, `activity of the module "${segment.module}" called`, activities);
  }
  for (const name of activities.filter((name) => !Object.hasOwn(segment.use, name))) {
    const message = `Nothing is said of the activity "${name}" of the module "${segment.module}".`;
    const added = module.spanAt(['activities', activities.indexOf(name), 'id']);
    linking.report(diagnose('read/activity-not-decided', { message, at: workshop.keySpanAt([...path, 'use']) }), { added });
  }
};

/** A workshop's own activity is at home in no module: it names objectives and scenarios with theirs, and has no worksheet. */
const linkActivity = (linking: Linking, workshop: Read<Workshop>, activity: Activity, path: Path): void => {
  const { spanAt } = workshop;
  citeRows(linking, citations(activity.rows, spanAt, [...path, 'rows']));
  citeScenarios(linking, citations(activity.scenarios, spanAt, [...path, 'scenarios']));
  citeScenarios(linking, citations(activity.shortScenarios ?? [], spanAt, [...path, 'shortScenarios']));
  citeObjectives(linking, citations(activity.objectives, spanAt, [...path, 'objectives']));
  if (activity.worksheet === null) return;
  citeIds(
    linking.report,
    [{ text: activity.worksheet, at: spanAt([...path, 'worksheet']) }],
    "worksheet of a workshop's own called",
    [],
  );
};
