import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Activity } from '../../src/model/activity.ts';
import { eventSchema } from '../../src/model/event.ts';
import { frameworkSchema } from '../../src/model/framework.ts';
import type { CurriculumModule } from '../../src/model/module.ts';
import { moduleSchema } from '../../src/model/module.ts';
import type { Workshop } from '../../src/model/workshop.ts';
import { timedSegments, workshopSchema } from '../../src/model/workshop.ts';
import type { ExercisePart } from '../../src/model/exercise.ts';
import type { Worksheet } from '../../src/model/worksheet.ts';

/*
 * What every shipped module, workshop and event has to be, in the eyes of the trainer who prints it. Each test collects all that is
 * wrong in all files, so that a writer mends a chapter in one go.
 */

type Found<T> = { readonly file: string; readonly data: unknown; readonly value: T | null; readonly problems: readonly string[] };

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : [];

const load = <S extends z.ZodType>(folder: string, schema: S): readonly Found<z.infer<S>>[] =>
  filesIn(folder).map((file) => {
    try {
      const data: unknown = parse(readFileSync(file, 'utf8'));
      const result = schema.safeParse(data);
      const problems = result.success
        ? []
        : result.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`);
      return { file, data, value: result.success ? result.data : null, problems };
    } catch (error) {
      return { file, data: null, value: null, problems: [`${file}: ${String(error)}`] };
    }
  });

const moduleFiles = load('curriculum/en/modules', moduleSchema);
const workshopFiles = load('curriculum/en/workshops', workshopSchema);
const eventFiles = load('curriculum/events', eventSchema);
const frameworkFiles = load('curriculum/en/frameworks', frameworkSchema);

const valuesOf = <T>(found: readonly Found<T>[]): readonly T[] =>
  found.flatMap((entry) => (entry.value === null ? [] : [entry.value]));
const modules: readonly CurriculumModule[] = valuesOf(moduleFiles);
const workshops: readonly Workshop[] = valuesOf(workshopFiles);
const rows = new Set(valuesOf(frameworkFiles).flatMap((framework) => framework.rows.map((row) => `${framework.id}/${row.id}`)));
const cells = new Set(
  valuesOf(frameworkFiles).flatMap((framework) =>
    framework.rows.flatMap((row) => framework.columns.map((column) => `${framework.id}/${row.id}.${column.id}`)),
  ),
);
const scenarioIds = new Set(modules.flatMap((module) => module.scenarios.map((scenario) => `${module.id}/${scenario.id}`)));

/** Every id that stands twice among the entries of one list, anywhere in a file. */
const doubled = (data: unknown, where: string): readonly string[] => {
  if (Array.isArray(data)) {
    const ids = data.flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
    );
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${where}: "${id}" stands twice`);
    return [...twice, ...data.flatMap((entry, index) => doubled(entry, `${where}[${index}]`))];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => doubled(value, `${where}.${key}`));
};

/** Every text of a file with the place where it stands. */
const texts = (data: unknown, where: string): readonly { readonly where: string; readonly text: string }[] => {
  if (typeof data === 'string') return [{ where, text: data }];
  if (Array.isArray(data)) return data.flatMap((entry, index) => texts(entry, `${where}[${index}]`));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => texts(value, `${where}.${key}`));
};

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const scenarioIn = (module: CurriculumModule, reference: string): string =>
  reference.includes('/') ? reference : `${module.id}/${reference}`;

const scenariosOf = (module: CurriculumModule): readonly { readonly where: string; readonly reference: string }[] => [
  ...module.activities.flatMap((activity) => activity.scenarios.map((reference) => ({ where: activity.id, reference }))),
  ...module.worksheets.flatMap((worksheet) =>
    worksheet.parts.flatMap((part) =>
      part.type === 'scenarios'
        ? part.scenarios.map((reference) => ({
            where: worksheet.id,
            reference,
          }))
        : [],
    ),
  ),
];

const rowsOf = (module: CurriculumModule): readonly { readonly where: string; readonly row: string }[] => [
  ...module.rows.map((row) => ({ where: 'rows', row })),
  ...module.objectives.flatMap((objective) => objective.rows.map((row) => ({ where: objective.id, row }))),
  ...module.activities.flatMap((activity) => activity.rows.map((row) => ({ where: activity.id, row }))),
  ...module.worksheets.flatMap((worksheet) => worksheet.rows.map((row) => ({ where: worksheet.id, row }))),
  ...module.worksheets.flatMap((worksheet) =>
    worksheet.parts.flatMap((part) => rowsOfPart(part).map((row) => ({ where: worksheet.id, row }))),
  ),
  ...module.scenarios.flatMap((scenario) => scenario.rows.map((row) => ({ where: scenario.id, row }))),
];

const rowsOfPart = (part: ExercisePart): readonly string[] => {
  if (part.type === 'compare') return part.rows;
  if (part.type === 'scale') return part.items.flatMap((item) => (item.row === null ? [] : [item.row]));
  return [];
};

const cellsOf = (worksheet: Worksheet): readonly string[] =>
  worksheet.parts.flatMap((part) => (part.type === 'compare' ? [...part.blanks, ...part.start.map((entry) => entry.cell)] : []));

type Help = 'worked' | 'half' | 'free';

/** How much of an item is given to the reader. */
const helpOf = (item: object): Help => {
  const has = (key: string): boolean => {
    const value: unknown = key in item ? (item as Record<string, unknown>)[key] : null;
    return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== null && value !== undefined;
  };
  if (has('worked')) return 'worked';
  return has('start') ? 'half' : 'free';
};

const helpsOf = (worksheet: Worksheet): ReadonlySet<Help> =>
  new Set(
    worksheet.parts.flatMap((part) => ('items' in part && part.type !== 'quiz' ? part.items.map((item) => helpOf(item)) : [])),
  );

const activityProblems = (where: string, activity: Activity): readonly string[] => {
  const timed = activity.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  return [
    ...(timed > activity.minutes.core ? [`${where}: its steps take ${timed} of ${activity.minutes.core} minutes`] : []),
    ...(activity.minutes.short !== null && activity.minutes.short >= activity.minutes.core
      ? [`${where}: short is not shorter`]
      : []),
    ...(activity.priority === 'shorten' && activity.minutes.short === null
      ? [`${where}: may be shortened, but has no short minutes`]
      : []),
    ...(activity.minutes.short !== null && activity.steps.every(({ short }) => short === null)
      ? [`${where}: has a short form, but no step of it is shorter`]
      : []),
    ...(activity.adaptations.length < 3 ? [`${where}: has fewer than three adaptations`] : []),
  ];
};

type UsedActivity = { readonly module: CurriculumModule; readonly activity: Activity; readonly use: 'core' | 'short' | 'omit' };

const segmentProblems = (workshop: Workshop): readonly string[] =>
  workshop.segments.flatMap((segment): readonly string[] => {
    const where = `${workshop.id}, ${segment.id}`;
    if (segment.type === 'break' || segment.type === 'session') return [];
    if (segment.type === 'activity') {
      const activity = workshop.activities.find((candidate) => candidate.id === segment.activity);
      if (activity === undefined) return [`${where}: there is no activity "${segment.activity}"`];
      const takes = segment.use === 'short' ? activity.minutes.short : activity.minutes.core;
      return takes === segment.minutes ? [] : [`${where}: gets ${segment.minutes} minutes, takes ${String(takes)}`];
    }
    const module = modules.find((candidate) => candidate.id === segment.module);
    if (module === undefined) return [`${where}: there is no module "${segment.module}"`];
    const used: readonly UsedActivity[] = module.activities.map((activity) => ({
      module,
      activity,
      use: segment.use[activity.id] ?? 'omit',
    }));
    const sum = used.reduce((total, { activity, use }) => {
      if (use === 'omit') return total;
      return total + (use === 'core' ? activity.minutes.core : (activity.minutes.short ?? Number.NaN));
    }, 0);
    const changes = used.filter(({ use }) => use !== 'omit').length * workshop.changeover;
    return [
      // Up to four minutes more than what runs, where there is time to change over at all.
      ...(sum + changes <= segment.minutes && segment.minutes - sum - changes <= (workshop.changeover > 0 ? 4 : 0)
        ? []
        : [`${where}: gets ${segment.minutes} minutes, its activities take ${sum}, changing over ${changes}`]),
      ...Object.keys(segment.use)
        .filter((id) => !module.activities.some((activity) => activity.id === id))
        .map((id) => `${where}: the module has no activity "${id}"`),
      ...used
        .filter(({ activity }) => !(activity.id in segment.use))
        .map(({ activity }) => `${where}: does not say what becomes of "${activity.id}"`),
      ...used
        .filter(({ activity, use }) => use === 'omit' && activity.priority === 'core')
        .map(({ activity }) => `${where}: omits the core "${activity.id}"`),
    ];
  });

describe('the shipped modules, workshops and events', () => {
  it('are there', () => {
    expect(moduleFiles.length).toBeGreaterThan(0);
    expect(workshopFiles.length).toBeGreaterThan(0);
    expect(eventFiles.length).toBeGreaterThan(0);
  });

  it('fit their schemas', () => {
    expect([...moduleFiles, ...workshopFiles, ...eventFiles, ...frameworkFiles].flatMap((found) => found.problems)).toEqual([]);
  });

  it('are named as their files are', () => {
    const named = [...moduleFiles, ...workshopFiles].flatMap((found) =>
      found.value === null ? [] : [{ file: found.file, id: found.value.id }],
    );
    expect(named.filter(({ file, id }) => !file.endsWith(`/${id}.yaml`))).toEqual([]);
  });

  it('use each id once in its list, and each exercise, scenario and activity id once in its module', () => {
    const inLists = [...moduleFiles, ...workshopFiles].flatMap((found) => doubled(found.data, found.file));
    const inModules = modules.flatMap((module) =>
      repeated([...module.activities, ...module.worksheets, ...module.scenarios].map((entry) => entry.id)).map(
        (id) => `${module.id}: "${id}" names two things`,
      ),
    );
    expect([...inLists, ...inModules]).toEqual([]);
  });

  it('are typeset as a printer would: curly quotes, real dashes, no shouting, no double spaces', () => {
    const marks: readonly (readonly [RegExp, string])[] = [
      [/["']/, 'straight quote'],
      [/!/, 'exclamation mark'],
      [/ {2}/, 'two spaces'],
      [/ -|- |--/, 'hyphen for a dash'],
      [/\.\.\./, 'dots for an ellipsis'],
    ];
    const found = [...moduleFiles, ...workshopFiles, ...eventFiles].flatMap((entry) => texts(entry.data, entry.file));
    expect(
      found.flatMap(({ where, text }) =>
        marks.filter(([mark]) => mark.test(text)).map(([, name]) => `${where}: ${name}: ${text.slice(0, 60)}`),
      ),
    ).toEqual([]);
  });
});

describe('a module', () => {
  it('cites rows and cells that exist', () => {
    expect(rows.size).toBeGreaterThan(0);
    const badRows = modules.flatMap((module) =>
      rowsOf(module)
        .filter(({ row }) => !rows.has(row))
        .map(({ where, row }) => `${module.id}, ${where}: ${row}`),
    );
    const badCells = modules.flatMap((module) =>
      module.worksheets.flatMap((worksheet) =>
        cellsOf(worksheet)
          .filter((cell) => !cells.has(cell))
          .map((cell) => `${module.id}, ${worksheet.id}: ${cell}`),
      ),
    );
    expect([...badRows, ...badCells]).toEqual([]);
  });

  it('has evidence for every objective, and only evidence that exists', () => {
    const problems = modules.flatMap((module) => {
      const things = new Set([...module.activities, ...module.worksheets, ...module.scenarios].map((entry) => entry.id));
      return module.objectives.flatMap((objective) =>
        objective.evidence.filter((id) => !things.has(id)).map((id) => `${module.id}, ${objective.id}: no evidence "${id}"`),
      );
    });
    expect(problems).toEqual([]);
  });

  it('names only objectives and worksheets of its own, and serves every objective', () => {
    const problems = modules.flatMap((module) => {
      const objectives = module.objectives.map((objective) => objective.id);
      const worksheets = module.worksheets.map((worksheet) => worksheet.id);
      const named = [...module.activities, ...module.worksheets].flatMap((entry) =>
        entry.objectives.map((objective) => ({ where: entry.id, objective })),
      );
      return [
        ...named
          .filter(({ objective }) => !objectives.includes(objective))
          .map(({ where, objective }) => `${module.id}, ${where}: no objective "${objective}"`),
        ...objectives
          .filter((id) => !module.activities.some((activity) => activity.objectives.includes(id)))
          .map((id) => `${module.id}: nothing serves "${id}"`),
        ...module.activities.flatMap((activity) =>
          activity.worksheet === null || worksheets.includes(activity.worksheet)
            ? []
            : [`${module.id}, ${activity.id}: no worksheet "${activity.worksheet}"`],
        ),
        ...worksheets
          .filter((id) => !module.activities.some((activity) => activity.worksheet === id))
          .map((id) => `${module.id}: no activity uses the worksheet "${id}"`),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('uses only scenarios that exist, and every one of its own', () => {
    const used = new Set([
      ...modules.flatMap((module) => scenariosOf(module).map(({ reference }) => scenarioIn(module, reference))),
      ...workshops.flatMap((workshop) => [
        ...workshop.scenarios,
        ...workshop.activities.flatMap((activity) => activity.scenarios),
      ]),
    ]);
    expect([...used].filter((reference) => !scenarioIds.has(reference))).toEqual([]);
    expect([...scenarioIds].filter((reference) => !used.has(reference))).toEqual([]);
  });

  it('tells scenarios in 40 to 90 words, with the peer answer rated highest', () => {
    const problems = modules.flatMap((module) =>
      module.scenarios.flatMap((scenario) => {
        const where = `${module.id}/${scenario.id}`;
        const count = wordsIn(scenario.story);
        const peer = scenario.options.filter((option) => option.direction === 'peer').map((option) => option.rating);
        const best = Math.max(...scenario.options.map((option) => option.rating));
        return [
          ...(count < 40 || count > 90 ? [`${where}: ${count} words`] : []),
          ...(peer.includes(best) ? [] : [`${where}: the peer answer is not the highest`]),
          ...(scenario.options.some((option) => option.direction !== 'peer') ? [] : [`${where}: no answer drifts`]),
        ];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('has a worksheet with a worked, a half-worked and free items, and 2 to 5 instructions on each', () => {
    const without = modules
      .filter(
        (module) =>
          !module.worksheets.some((worksheet) =>
            (['worked', 'half', 'free'] as const).every((help) => helpsOf(worksheet).has(help)),
          ),
      )
      .map((module) => module.id);
    const instructions = modules.flatMap((module) =>
      module.worksheets
        .filter((worksheet) => worksheet.instructions.length < 2 || worksheet.instructions.length > 5)
        .map((worksheet) => `${module.id}/${worksheet.id}: ${worksheet.instructions.length} instructions`),
    );
    expect([...without, ...instructions]).toEqual([]);
  });

  it('sorts and fills only into boxes and columns that are there', () => {
    const problems = modules.flatMap((module) =>
      module.worksheets.flatMap((worksheet) =>
        worksheet.parts.flatMap((part) => {
          if (part.type === 'sort') {
            const bins = part.bins.map((bin) => bin.id);
            return part.items.flatMap((item) =>
              [...item.answer, ...(item.worked === null ? [] : [item.worked])]
                .filter((bin) => !bins.includes(bin))
                .map((bin) => `${module.id}/${worksheet.id}: ${bin}`),
            );
          }
          if (part.type !== 'fill') return [];
          const columns = part.columns.map((column) => column.id);
          return part.items.flatMap((item) =>
            Object.keys({ ...item.given, ...item.worked, ...item.start })
              .filter((column) => !columns.includes(column))
              .map((column) => `${module.id}/${worksheet.id}: ${column}`),
          );
        }),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('has activities that keep their own time', () => {
    expect(
      modules.flatMap((module) =>
        module.activities.flatMap((activity) => activityProblems(`${module.id}, ${activity.id}`, activity)),
      ),
    ).toEqual([]);
  });
});

describe('a workshop', () => {
  it('has segments whose minutes are those of their activities', () => {
    expect(workshops.flatMap((workshop) => segmentProblems(workshop))).toEqual([]);
    expect(
      workshops.flatMap((workshop) =>
        workshop.activities.flatMap((activity) => activityProblems(`${workshop.id}, ${activity.id}`, activity)),
      ),
    ).toEqual([]);
  });

  it('cites charts, rows and scenarios that exist', () => {
    const frameworks = valuesOf(frameworkFiles).map((framework) => framework.id);
    const problems = workshops.flatMap((workshop) => [
      ...workshop.charts.filter((chart) => !frameworks.includes(chart)),
      ...workshop.activities.flatMap((activity) => activity.rows.filter((row) => !rows.has(row))),
      ...workshop.scenarios.filter((reference) => !scenarioIds.has(reference)),
    ]);
    expect(problems).toEqual([]);
  });

  it('gives the half day 240 minutes, 210 of them counted', () => {
    const half = workshops.find((workshop) => workshop.id === 'half-day');
    const total = half && timedSegments(half).reduce((sum, segment) => sum + segment.minutes, 0);
    const counted =
      half &&
      timedSegments(half).reduce((sum, segment) => sum + (segment.type !== 'break' && segment.counted ? segment.minutes : 0), 0);
    expect({ total, counted }).toEqual({ total: 240, counted: 210 });
  });

  it('sends events only to workshops that exist', () => {
    const ids = workshops.map((workshop) => workshop.id);
    expect(
      valuesOf(eventFiles).flatMap((event) => (event.workshop === null || ids.includes(event.workshop) ? [] : [event.workshop])),
    ).toEqual([]);
  });
});

describe('the half day', () => {
  const sorter = modules
    .find((module) => module.id === 'three-roles')
    ?.worksheets.flatMap((worksheet) => worksheet.parts)
    .find((part) => part.type === 'sort');

  it('sorts 24 tasks: one worked, one half-worked, 22 free', () => {
    const helps = sorter?.items.map((item) => helpOf(item)) ?? [];
    expect(helps.length).toBe(24);
    expect(helps.slice(0, 2)).toEqual(['worked', 'half']);
    expect(new Set(helps.slice(2))).toEqual(new Set(['free']));
  });
});

describe('what only an agency or a state decides', () => {
  const boxes = modules.flatMap((module) =>
    module.policies.map((policy) => ({ where: `${module.id}: ${policy.id}`, ...policy })),
  );

  it('can be asked for by name, and has an answer for a room without a policy', () => {
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.filter(({ ask, without }) => ask === undefined || without === undefined).map(({ where }) => where)).toEqual([]);
  });

  it('is named as the law is, so that a trainer can look it up', () => {
    const asked = boxes.map(({ ask }) => ask ?? '').join(' ');
    const names = [
      'HIPAA',
      '164.524',
      '42 CFR Part 2',
      'advance directive',
      'ADA',
      'Medicaid',
      'duty to warn',
      'duty to protect',
      '92.201',
    ];
    expect(names.filter((name) => !asked.includes(name))).toEqual([]);
  });
});

describe('danger to life', () => {
  const spoken = modules.map((module) => ({
    id: module.id,
    words: texts(module, '')
      .map(({ text }) => text.replace(/\s+/g, ' '))
      .join(' '),
  }));

  it('is asked about by its name in each module that meets it', () => {
    const meets = spoken.filter(({ words }) =>
      /(talks about|in danger of) wanting to die|want(s|ing)? to give up|be dead|go on living|safe with himself|too heavy/.test(
        words,
      ),
    );
    expect(meets.map(({ id }) => id)).toEqual(['leading-the-room', 'notes-and-the-team', 'our-stories', 'steering-back']);
    expect(meets.filter(({ words }) => !/thinking about suicide|ask if it’s suicide/.test(words)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('is asked about only where a program wants a peer specialist to ask', () => {
    const asks = spoken.filter(({ words }) => words.includes('about suicide'));
    expect(asks.length).toBeGreaterThan(4);
    const leaves =
      /Not every program wants|if your program wants you to ask|If your safety policy has someone else ask|May a peer specialist ask/;
    expect(asks.filter(({ words }) => !leaves.test(words)).map(({ id }) => id)).toEqual([]);
  });
});
