import { diagnose } from '../diagnostics/diagnostic.ts';
import { parseReference } from '../model/reference.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { namedIn } from '../model/exercise.ts';
import type { Rule } from './rule.ts';

/** Works that something rests on. */
const citedSources = ({ frameworks, modules, banks }: Curriculum): ReadonlySet<string> =>
  new Set([
    ...[...frameworks.values()].map(({ value }) => value.source),
    ...[...modules.values()].flatMap(({ value }) => value.sources),
    ...(banks.briefing?.value.sections.flatMap(({ sources }) => sources) ?? []),
    ...(banks.crosswalk?.value.lists.flatMap(({ source }) => source ?? []) ?? []),
  ]);

/** No source stands in the list that nothing rests on. */
export const unusedSources: Rule = (curriculum, report) => {
  const cited = citedSources(curriculum);
  for (const [id, { spanAt }] of curriculum.sources) {
    if (cited.has(id)) continue;
    report(diagnose('rules/unused-source', { message: `Nothing rests on the source "${id}".`, at: spanAt(['id']) }));
  }
};

const full = (reference: string, home: string): string =>
  parseReference(reference)?.home === null ? `${home}/${reference}` : reference;

/** Stories that a sheet, an activity or a workshop tells, or an objective rests on. */
const toldStories = ({ modules, workshops }: Curriculum): ReadonlySet<string> =>
  new Set([
    ...[...modules.values()].flatMap(({ value }) =>
      [
        ...value.activities.flatMap(({ scenarios }) => scenarios),
        ...value.worksheets.flatMap(({ parts }) => namedIn(parts, 'scenario')),
        ...value.objectives.flatMap(({ evidence }) => evidence),
      ].map((story) => full(story, value.id)),
    ),
    ...[...workshops.values()].flatMap(({ value }) => [
      ...value.scenarios,
      ...value.activities.flatMap(({ scenarios }) => scenarios),
    ]),
  ]);

/** No story stands in a module that nobody is told. */
export const unusedScenarios: Rule = (curriculum, report) => {
  const told = toldStories(curriculum);
  for (const { value, spanAt } of curriculum.modules.values()) {
    value.scenarios.forEach(({ id }, index) => {
      if (told.has(`${value.id}/${id}`)) return;
      const message = `No sheet, activity or workshop tells the story "${value.id}/${id}".`;
      report(diagnose('rules/unused-scenario', { message, at: spanAt(['scenarios', index, 'id']) }));
    });
  }
};

/** No item stands in the assessment bank that no form can draw and no sheet asks. */
export const unusedItems: Rule = ({ banks, modules }, report) => {
  if (banks.assessment === null) return;
  const { value, spanAt } = banks.assessment;
  const asked = new Set(
    [...modules.values()].flatMap(({ value: { worksheets } }) => worksheets.flatMap(({ parts }) => namedIn(parts, 'question'))),
  );
  value.items.forEach(({ id, type }, index) => {
    if (value.form[type] > 0 || asked.has(id)) return;
    const message = `No form asks items of the type "${type}", and no sheet asks "${id}".`;
    report(diagnose('rules/unused-item', { message, at: spanAt(['items', index, 'id']) }));
  });
};
