import type { Banks, Loaded } from '../../model/curriculum.ts';
import type { Path } from '../../source/yaml.ts';
import { citations, citeFile, citeIds, citeObjectives, citeRows, type Linking } from './cite.ts';

type Placed = Pick<Loaded<unknown>, 'spanAt'>;
type Citing = { readonly rows: readonly string[] };

const citeTheirRows = (linking: Linking, items: readonly Citing[], { spanAt }: Placed, path: Path): void =>
  items.forEach(({ rows }, index) => citeRows(linking, citations(rows, spanAt, [...path, index, 'rows'])));

const linkAssessment = (linking: Linking, bank: NonNullable<Banks['assessment']>): void => {
  const { value, spanAt } = bank;
  citeTheirRows(linking, value.items, bank, ['items']);
  value.items.forEach((item, index) => {
    citeObjectives(linking, [{ text: item.objective, at: spanAt(['items', index, 'objective']) }]);
    if (item.type !== 'match') return;
    const answer = { text: item.answer, at: spanAt(['items', index, 'answer']) };
    citeIds(
      linking.report,
      [answer],
      'choice of this item',
      item.choices.map(({ id }) => id),
    );
  });
};

const linkCrosswalk = (linking: Linking, bank: NonNullable<Banks['crosswalk']>): void => {
  const { value, spanAt } = bank;
  value.lists.forEach((list, index) => {
    if (list.source !== null) {
      citeFile(linking, { text: list.source, at: spanAt(['lists', index, 'source']) }, 'source', 'sources');
    }
    citeTheirRows(linking, list.entries, bank, ['lists', index, 'entries']);
    list.entries.forEach(({ modules }, at) => {
      for (const citation of citations(modules, spanAt, ['lists', index, 'entries', at, 'modules']))
        citeFile(linking, citation, 'module', 'modules');
    });
  });
};

const linkBriefing = (linking: Linking, { value, spanAt }: NonNullable<Banks['briefing']>): void =>
  value.sections.forEach(({ sources }, index) => {
    for (const citation of citations(sources, spanAt, ['sections', index, 'sources']))
      citeFile(linking, citation, 'source', 'sources');
  });

/** Follows what the banks cite. */
export const linkBanks = (linking: Linking): void => {
  const { assessment, tasks, phrases, crosswalk, briefing } = linking.library.banks;
  if (assessment) linkAssessment(linking, assessment);
  if (tasks) citeTheirRows(linking, tasks.value.items, tasks, ['items']);
  if (phrases) citeTheirRows(linking, phrases.value.items, phrases, ['items']);
  if (crosswalk) linkCrosswalk(linking, crosswalk);
  if (briefing) linkBriefing(linking, briefing);
};
