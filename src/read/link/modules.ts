import type { Activity } from '../../model/activity.ts';
import type { CurriculumModule } from '../../model/module.ts';
import type { Path } from '../../source/yaml.ts';
import type { Read } from '../load.ts';
import { citations, citeFile, citeIds, citeRows, citeScenarios, type Linking } from './cite.ts';
import { linkWorksheet } from './worksheets.ts';

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

/** Follows what a module cites. */
export const linkModule = (linking: Linking, module: Read<CurriculumModule>): void => {
  const { value, spotAt } = module;
  citeRows(linking, citations(value.rows, spotAt, ['rows']));
  for (const citation of citations(value.sources, spotAt, ['sources'])) citeFile(linking, citation, 'source', 'sources');
  linkObjectives(linking, module);
  value.materials.forEach(({ activities }, index) => {
    const cited = citations(activities, spotAt, ['materials', index, 'activities']);
    citeIds(linking.report, cited, 'activity of this module', ids(value.activities));
  });
  value.supervisor.forEach(({ row }, index) => citeRows(linking, [{ text: row, at: spotAt(['supervisor', index, 'row']) }]));
  value.activities.forEach((activity, index) => linkActivity(linking, module, activity, ['activities', index]));
  value.worksheets.forEach((worksheet, index) => linkWorksheet(linking, module, worksheet, ['worksheets', index]));
  value.scenarios.forEach((scenario, index) => citeRows(linking, citations(scenario.rows, spotAt, ['scenarios', index, 'rows'])));
};

const linkObjectives = (linking: Linking, { value, spotAt }: Read<CurriculumModule>): void => {
  const evidence = [...ids(value.worksheets), ...ids(value.scenarios), ...ids(value.activities)];
  value.objectives.forEach((objective, index) => {
    citeRows(linking, citations(objective.rows, spotAt, ['objectives', index, 'rows']));
    const cited = citations(objective.evidence, spotAt, ['objectives', index, 'evidence']);
    citeIds(linking.report, cited, 'worksheet, scenario or activity of this module', evidence);
  });
};

const linkActivity = (linking: Linking, module: Read<CurriculumModule>, activity: Activity, path: Path): void => {
  const { value, spotAt } = module;
  citeRows(linking, citations(activity.rows, spotAt, [...path, 'rows']));
  citeScenarios(linking, citations(activity.scenarios, spotAt, [...path, 'scenarios']), value.id);
  citeIds(
    linking.report,
    citations(activity.objectives, spotAt, [...path, 'objectives']),
    'objective of this module',
    ids(value.objectives),
  );
  if (activity.worksheet === null) return;
  const cited = { text: activity.worksheet, at: spotAt([...path, 'worksheet']) };
  citeIds(linking.report, [cited], 'worksheet of this module', ids(value.worksheets));
};
