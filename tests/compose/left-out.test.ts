// Leave one activity out of a workshop, and every paper that speaks of it follows: agenda, crosswalk, forms, evaluation, hours.
import { describe, expect, test } from 'vitest';
import { runActivities } from '../../src/model/agenda.ts';
import { crosswalkOf } from '../../src/model/crosswalk.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { fillPhrase } from '../../src/model/phrase.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { agendaOf } from '../../src/plan/agenda.ts';
import { runsOf, servedIn, withoutActivity } from '../support/left-out.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { composeJob } from './composing.ts';

const shipped = await curriculumOf(shippedHost);
const KINDS = ['agenda', 'crosswalk', 'pre-assessment', 'post-assessment', 'assessment-key', 'evaluation', 'certificate'];

const workshopIn = (curriculum: Curriculum, id: string) => {
  const loaded = curriculum.workshops.get(id);
  if (loaded === undefined) throw new Error(`there is no ${id}`);
  return loaded.value;
};

const phrase = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
  fillPhrase(shipped.language.value, name, values)?.text ?? '';

/** The texts of every paper of a workshop, by kind. */
const papersOf = (curriculum: Curriculum, workshop: string): ReadonlyMap<string, readonly string[]> => {
  const plan = planPrint(curriculum, { ...openRequest, workshop, kinds: KINDS }).value;
  if (plan === undefined) throw new Error('nothing is planned');
  return new Map(
    plan.jobs.map((job) => {
      const { value, diagnostics } = composeJob(curriculum, plan, job);
      expect(diagnostics).toEqual([]);
      return [job.kind, value === undefined ? [] : leavesOf(value).map(({ text }) => text)];
    }),
  );
};

/** The texts of objectives, in full and as far as short forms reach: those of which a test is true. */
const objectiveTexts = (isMeant: (name: string) => boolean): readonly string[] =>
  [...shipped.modules.values()].flatMap(({ value }) =>
    value.objectives
      .filter(({ id }) => isMeant(`${value.id}/${id}`))
      .flatMap(({ text, short }) => [text, ...(short === null ? [] : [short])]),
  );

const questionTexts = (isMeant: (objective: string) => boolean): readonly string[] =>
  shipped.banks.assessment?.value.items.filter(({ objective }) => isMeant(objective)).map(({ text }) => text) ?? [];

const both = (one: readonly string[], other: readonly string[]): readonly string[] => one.filter((text) => other.includes(text));

const cases = ['half-day', 'ninety-minutes'].flatMap((id) =>
  runActivities(agendaOf(workshopIn(shipped, id), shipped.modules, null)).map((entry) => ({
    id,
    entry,
    name: entry.activity.id,
  })),
);

describe.each(cases)('$id without $name', ({ id, entry }) => {
  const before = workshopIn(shipped, id);
  const curriculum = withoutActivity(shipped, id, entry);
  const workshop = workshopIn(curriculum, id);
  const served = servedIn(curriculum, workshop);
  const papers = papersOf(curriculum, id);
  const on = (kind: string): readonly string[] => papers.get(kind) ?? [];

  test('does not run it, and takes as much less time', () => {
    const [was, is] = [before, workshop].map((each) => agendaOf(each, shipped.modules, null));
    const freed = entry.minutes + (entry.module === null ? 0 : before.changeover);
    expect(is && runActivities(is).map(({ activity }) => activity)).not.toContain(entry.activity);
    expect(was && is && was.counted - is.counted).toBe(freed);
    expect(on('certificate')).toContain(phrase('agenda.session-hours', { count: is?.hours ?? 0 }));
    if (entry.module === null) expect(on('agenda')).not.toContain(entry.activity.title);
  });

  test('asks and claims nothing that only it served', () => {
    const isGone = (name: string): boolean => !served.has(name);
    const asked = ['pre-assessment', 'post-assessment', 'assessment-key'].flatMap(on).map((text) => text.replace(/^\d+\. /, ''));
    expect(both(asked, questionTexts(isGone))).toEqual([]);
    expect(both(['evaluation', 'certificate'].flatMap(on), objectiveTexts(isGone))).toEqual([]);
  });

  test('says in the crosswalk what of it still works on what', () => {
    const run = runsOf(curriculum, workshop).flatMap(({ module }) => module ?? []);
    // Modules are numbered as they are run: what is left out leaves no hole.
    const headOf = (module: string): string =>
      `${String([...new Set(run)].indexOf(module) + 1)} ${shipped.modules.get(module)?.value.title ?? ''}`;
    const workedOn = crosswalkOf(curriculum, agendaOf(workshop, curriculum.modules, null));
    const found = (shipped.banks.crosswalk?.value.lists ?? []).flatMap(({ entries }) => entries.map(workedOn));
    const none = found.filter(({ minutes }) => minutes === 0);
    const printed = on('crosswalk');
    expect(printed.filter((text) => text === phrase('crosswalk.none'))).toHaveLength(none.length);
    const titles = [...shipped.modules.values()].map(({ value }) => value.title);
    expect(printed.filter((text) => titles.includes(text.replace(/^\S+ /, '')))).toEqual(
      found.flatMap(({ modules }) => modules.map(headOf)),
    );
    expect(found.flatMap(({ modules }) => modules).filter((module) => !run.includes(module))).toEqual([]);
    if (entry.module === null) expect(printed).not.toContain(entry.activity.title);
  });
});

describe.each(['half-day', 'ninety-minutes'])('each activity of the %s', (id) => {
  const lines = (curriculum: Curriculum): readonly string[] =>
    both(
      papersOf(curriculum, id).get('evaluation') ?? [],
      objectiveTexts(() => true),
    );

  test('that alone serves an objective takes its line of the evaluation and its items along', () => {
    const whole = servedIn(shipped, workshopIn(shipped, id));
    const lost = cases
      .filter((each) => each.id === id)
      .map(({ entry }) => {
        const curriculum = withoutActivity(shipped, id, entry);
        const left = servedIn(curriculum, workshopIn(curriculum, id));
        const gone = objectiveTexts((name) => whole.has(name) && !left.has(name));
        return { gone, stay: both(lines(curriculum), gone), had: both(lines(shipped), gone) };
      });
    expect(lost.flatMap(({ had }) => had).length).toBeGreaterThan(1);
    expect(lost.flatMap(({ stay }) => stay)).toEqual([]);
  });
});

describe('an evaluation', () => {
  const linesOf = (id: string) =>
    both(
      papersOf(shipped, id).get('evaluation') ?? [],
      objectiveTexts(() => true),
    );
  const openOf = (id: string) => {
    const questions = shipped.banks.evaluation?.value.open.map(({ text }) => text) ?? [];
    return both(questions, papersOf(shipped, id).get('evaluation') ?? []);
  };

  test.each([...shipped.workshops.values()].filter(({ value }) => agendaOf(value, shipped.modules, null).total <= 240))(
    'of at most four hours has six lines at the most, of every module one, and two open questions: $value.id',
    ({ value }) => {
      const lines = linesOf(value.id);
      const served = servedIn(shipped, value);
      expect(lines).toHaveLength(Math.min(6, served.size));
      const homes = [...new Set([...served].map((name) => name.split('/')[0] ?? ''))];
      const unasked = homes.filter(
        (home) =>
          both(
            lines,
            objectiveTexts((name) => name.startsWith(`${home}/`)),
          ).length === 0,
      );
      expect(homes.length > 6 ? [] : unasked).toEqual([]);
      expect(openOf(value.id)).toHaveLength(2);
    },
  );

  test('of a longer workshop asks what the bank asks', () => {
    expect(openOf('two-days')).toHaveLength(shipped.banks.evaluation?.value.open.length ?? 0);
  });
});
