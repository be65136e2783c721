import type { Activity } from '../../model/activity.ts';
import type { CurriculumModule } from '../../model/module.ts';
import type { Path } from '../../source/yaml.ts';
import type { Read } from '../load.ts';
import { citations, citeFile, citeIds, citeRows, citeScenarios, type Linking } from './cite.ts';
import { linkWorksheet } from './worksheets.ts';

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

/** Follows what a module cites. */
export const linkModule = (linking: Linking, module: Read<CurriculumModule>): void => {
  const { value, spanAt } = module;
  citeRows(linking, citations(value.rows, spanAt, ['rows']));
  for (const citation of citations(value.sources, spanAt, ['sources'])) citeFile(linking, citation, 'source', 'sources');
  linkObjectives(linking, module);
  for (const list of ['messages', 'ideas', 'materials'] as const)
    value[list].forEach(({ activities }, index) => {
      const cited = citations(activities, spanAt, [list, index, 'activities']);
      citeIds(linking.report, cited, 'activity of this module', ids(value.activities));
    });
  value.supervisor.forEach(({ row }, index) => citeRows(linking, [{ text: row, at: spanAt(['supervisor', index, 'row']) }]));
  value.activities.forEach((activity, index) => linkActivity(linking, module, activity, ['activities', index]));
  value.worksheets.forEach((worksheet, index) => linkWorksheet(linking, module, worksheet, ['worksheets', index]));
  value.scenarios.forEach((scenario, index) => citeRows(linking, citations(scenario.rows, spanAt, ['scenarios', index, 'rows'])));
};

const linkObjectives = (linking: Linking, { value, spanAt }: Read<CurriculumModule>): void => {
  const evidence = [...ids(value.worksheets), ...ids(value.scenarios), ...ids(value.activities)];
  value.objectives.forEach((objective, index) => {
    citeRows(linking, citations(objective.rows, spanAt, ['objectives', index, 'rows']));
    const cited = citations(objective.evidence, spanAt, ['objectives', index, 'evidence']);
    citeIds(linking.report, cited, 'worksheet, scenario or activity of this module', evidence);
  });
};

const linkActivity = (linking: Linking, module: Read<CurriculumModule>, activity: Activity, path: Path): void => {
  const { value, spanAt } = module;
  citeRows(linking, citations(activity.rows, spanAt, [...path, 'rows']));
  citeScenarios(linking, citations(activity.scenarios, spanAt, [...path, 'scenarios']), value.id);
  citeScenarios(linking, citations(activity.shortScenarios ?? [], spanAt, [...path, 'shortScenarios']), value.id);
  citeIds(
    linking.report,
    citations(activity.objectives, spanAt, [...path, 'objectives']),
    'objective of this module',
    ids(value.objectives),
  );
  if (activity.worksheet === null) return;
  const cited = { text: activity.worksheet, at: spanAt([...path, 'worksheet']) };
  citeIds(linking.report, [cited], 'worksheet of this module', ids(value.worksheets));
};
