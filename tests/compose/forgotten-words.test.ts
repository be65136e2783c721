// A field that a template forgets is told, with its words at their line; what a kind leaves out on purpose stands in its kind.yaml.
import { describe, expect, test } from 'vitest';
import { newWordsAudit } from '../../src/compose/audit/audit.ts';
import { compose } from '../../src/compose/compose.ts';
import { printedEntries, type LedgerEntry } from '../../src/compose/words.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { check } from '../../src/index.ts';
import { FILE_NOUNS } from '../../src/model/authored/nouns.ts';
import type { Curriculum, Loaded } from '../../src/model/curriculum.ts';
import { bare, isWords, optionFor, partsOf, type Schema } from '../../src/model/schema-parts.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { compositionOf } from '../../src/run/document.ts';
import { requestForAll } from '../../src/run/composed.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { mutantsOf } from '../support/mutants.ts';
import { curriculumOf, overlaid, shippedHost } from '../support/print.ts';
import { changed, gardenFiles, gardenYearFiles, hostWith } from '../support/second-framework.ts';
import type { Files } from '../support/memory-host.ts';

/** What an audit of the documents of some kinds told, and the fields of which they printed words, each with its places. */
type Audited = {
  readonly told: readonly Diagnostic[];
  readonly isWhole: boolean;
  readonly printed: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A field by the folder of its file and its path without places in lists; a way of naming that the audit does not share. */
const fieldOf = ({ file, path = [], isName }: LedgerEntry): string | undefined => {
  if (file === undefined || isName === true) return undefined;
  const { file: name } = file as Loaded<unknown>;
  if (!name.startsWith('curriculum/')) return undefined;
  return `${name.split('/').slice(2).join('/')} ${path.filter((step) => typeof step === 'string').join('.')}`;
};

const audited = (curriculum: Curriculum, kinds: readonly string[]): Audited => {
  const audit = newWordsAudit(curriculum);
  const printed = new Map<string, Set<string>>();
  let isWhole = true;
  for (const workshop of curriculum.workshops.keys()) {
    const plan = planPrint(curriculum, { ...requestForAll(curriculum, workshop), kinds }).value;
    for (const job of plan?.jobs ?? []) {
      const composition = plan && compositionOf(curriculum, plan, job);
      if (!composition) continue;
      const watch = audit.watch(composition.kind, composition.agenda);
      const note = (markup: string, ledger: Parameters<typeof watch.printed>[1]): void => {
        watch.printed(markup, ledger);
        for (const number of printedEntries(markup))
          for (const each of [number, ...(ledger.entries[number]?.filledBy ?? [])]) {
            const entry = ledger.entries[each];
            const field = entry && fieldOf(entry);
            if (entry && field) printed.set(field, (printed.get(field) ?? new Set()).add(formatPlace(placeOf(entry.at))));
          }
      };
      if (compose({ ...composition, watch: { ...watch, printed: note } }).value === undefined) isWhole = false;
    }
  }
  return { told: audit.findings(), isWhole, printed };
};

const filled = (schema: Schema, value: unknown): unknown => {
  const inner = bare(schema);
  const { element, shape, valueType, type } = partsOf(inner);
  if (value === null) return type === 'string' && isWords(inner) ? 'Words in a field that was empty.' : null;
  if (Array.isArray(value)) return value.map((item: unknown) => (element === undefined ? item : filled(element, item)));
  if (typeof value !== 'object') return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const option = partsOf(inner).options === undefined ? undefined : optionFor(inner, fields);
  const isStep = 'say' in fields && 'do' in fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, held]) => {
      const field = (option === undefined ? shape : partsOf(option).shape)?.[name] ?? valueType;
      return [name, field === undefined || (isStep && held === null) ? held : filled(field, held)];
    }),
  );
};

/** A curriculum in which every field that may hold words does. */
const allFilled = (curriculum: Curriculum): Curriculum => {
  const fill = <T>(noun: string, loaded: Loaded<T>): Loaded<T> => {
    const schema = FILE_NOUNS[noun];
    return schema === undefined ? loaded : { ...loaded, value: filled(schema, loaded.value) as T };
  };
  const all = <T>(noun: string, files: ReadonlyMap<string, Loaded<T>>) =>
    new Map([...files].map(([id, loaded]) => [id, fill(noun, loaded)] as const));
  const { modules, workshops, frameworks, sources, banks } = curriculum;
  return {
    ...curriculum,
    modules: all('module', modules),
    workshops: all('workshop', workshops),
    frameworks: all('framework', frameworks),
    sources: all('source', sources),
    banks: Object.fromEntries(
      Object.entries(banks).map(([name, bank]) => [name, bank && fill<unknown>(name, bank)]),
    ) as unknown as Curriculum['banks'],
  };
};

const garden = await curriculumOf(hostWith(gardenYearFiles()));
const KINDS = [...garden.kinds.values()].filter(({ value }) => value.when === 'always').map(({ value }) => value.id);

test.each<readonly [string, Curriculum]>([
  ['as they are', garden],
  ['with words in every field', allFilled(garden)],
])('every kind that ships prints all words of what it prints, or says what it leaves out: %s', (_, curriculum) => {
  expect(audited(curriculum, KINDS).told.map(({ message }) => message)).toEqual([]);
});

describe('a template that forgets a field', () => {
  /** As many mutants of a kind as are tried; all of them would take minutes. */
  const TRIED = 3;

  /** What `check` cannot tell, and why. Nothing else may go in silence. */
  const SILENT: Readonly<Record<string, readonly string[]>> = {
    'the only words of it: without them it is not printed at all': [
      'assessment-key: body {{number}}',
      'certificate: body {{title}}',
      'evaluation: body {{text}}',
      'follow-up: follow-up-form {{text}}',
      'facilitator-briefing: body {{note-source this}}',
      'print-order: body {{text}}',
      'role-tents: body {{label}}',
      'sign-in: body {{title}}',
      'supervisor-guide: body {{line.number}}',
      'supervisor-guide: body {{line.short}}',
      'card-deck: body {{number}}',
      'card-deck-key: body {{number}}',
      'worksheet: comparison-head {{label}}',
      ...KINDS.map((kind) => `${kind}: furniture {{heading}}`),
    ],
    'asked for elsewhere, under a condition that the garden does not meet': [
      'card-deck-key: body {{words}}',
      'facilitator-guide: body {{text}}',
      'facilitator-guide: body {{purpose}}',
      'facilitator-guide: guide-module {{text}}',
      'facilitator-guide: row-groups {{question}}',
      'facilitator-guide: row-groups {{text}}',
      'facilitator-guide: guide-scenario {{scenario.story}}',
      'facilitator-guide: guide-scenario {{text}}',
      'facilitator-guide: source-line {{title}}',
      'facilitator-guide: source-line {{date}}',
      'group-agreements: agreement-list {{text}}',
      'group-agreements-poster: agreement-list {{text}}',
      'participant-workbook: body {{purpose}}',
      'participant-workbook: source-line {{title}}',
      'participant-workbook: source-line {{date}}',
      'participant-workbook: part-compare {{begun.text}}',
      'participant-workbook: part-fill {{label}}',
      'participant-workbook: part-fill {{at item.start column.id}}',
      'participant-workbook: part-ladder {{start}}',
      'participant-workbook: part-path {{part.end}}',
      'worksheet: part-fill {{label}}',
    ],
    'what stands on the sheet, in a key': [
      'facilitator-guide: key-fill {{or (at item.given column.id) (at item.worked column.id) ""}}',
      'facilitator-guide: key-fitting {{join (pick ../places item.answer) (t "guide.or") of=../of}}',
      'facilitator-guide: key-ladder {{label}}',
      'facilitator-guide: key-path {{question}}',
      'facilitator-guide: key-row {{item.text}}',
      'facilitator-guide: key-texts {{label}}',
    ],
  };
  const silent = new Set(Object.values(SILENT).flat());
  /** Words of a brand, of an event or of the program, which nobody owes. */
  const NO_WORDS = /^(agency-|event-|session-line)|brand\.|event\.|\{\{t "(footer|count|step)/;
  let told = 0;

  test.each(KINDS)('%s', (id) => {
    const kind = garden.kinds.get(id);
    const mutants = kind === undefined ? [] : mutantsOf(garden, kind).filter(({ name }) => !NO_WORDS.test(name));
    const base = audited(garden, [id]);
    const step = Math.max(1, Math.floor(mutants.length / TRIED));
    for (const mutant of mutants.filter((_, at) => at % step === step - 1)) {
      const found = audited(mutant.curriculum, [id]);
      const isLess = [...base.printed.keys()].some((field) => !found.printed.has(field));
      if (!found.isWhole || !isLess || silent.has(`${id}: ${mutant.name}`)) continue;
      told++;
      expect(
        found.told.map(({ code }) => code),
        mutant.name,
      ).toContain('compose/words-not-printed');
    }
  });

  test('some of them were tried', () => {
    expect(told).toBeGreaterThan(5);
  });
});

const BODY = 'templates/kinds/probe/body.hbs';

/** What is told of a kind of our own over the garden, as `field file:line`. */
const toldOf = async (body: string, kind: object, files: Files = {}): Promise<readonly string[]> => {
  const about = { id: 'probe', name: 'probe', about: 'A probe.', next: 'Read it.', order: 1, per: 'workshop', copies: 'room' };
  const host = hostWith({
    ...gardenFiles(),
    ...files,
    'templates/kinds/probe/kind.yaml': JSON.stringify({ ...about, ...kind }),
    [BODY]: `<h1>x</h1>${body}`,
  });
  const { told } = audited(await curriculumOf(host), ['probe']);
  return told.map(
    ({ message, at }) =>
      `${/(?:not its )?"([^"]+\.[^"]+)"/.exec(message)?.[1] ?? message} ${at?.source.file.split('/').at(-1) ?? ''}`,
  );
};

const MESSAGES = '{{#each modules}}<p>{{purpose}}</p>{{#each messages}}BODY{{/each}}{{/each}}';
const REST = [
  'code',
  'title',
  'objectives',
  'materials',
  'policies',
  'activities',
  'worksheets',
  'scenarios',
  'supervisor',
  'ideas',
];
const leavesOut = REST.map((name) => `module.${name}`);

describe('a loop', () => {
  test('that prints all items is told nothing of', async () => {
    expect(await toldOf(MESSAGES.replace('BODY', '<p>{{text}}</p>'), { audience: 'participant', leavesOut })).toEqual([]);
  });

  test('that passes over items like those that it prints is told', async () => {
    const body = MESSAGES.replace('BODY', '{{#if @first}}<p>{{text}}</p>{{/if}}');
    const file = 'curriculum/en/modules/first-bed.yaml';
    const two = changed(gardenFiles(), file, 'messages:\n', 'messages:\n  - { id: first, text: Begin with the soil. }\n');
    const told = await toldOf(body, { audience: 'participant', leavesOut }, two);
    expect(told).toEqual(['module.messages.text first-bed.yaml']);
  });

  test('that prints none is told by its list, at the first item', async () => {
    const told = await toldOf('{{#each modules}}<p>{{purpose}}</p>{{/each}}', { audience: 'participant', leavesOut });
    expect(told).toEqual(['module.messages first-bed.yaml']);
  });
});

describe('what only facilitators may read', () => {
  const body = MESSAGES.replace('BODY', '<p>{{text}}</p>');

  test('is no loss in a kind for participants, and one in a kind for facilitators', async () => {
    expect(await toldOf(body, { audience: 'participant', leavesOut })).toEqual([]);
    const told = await toldOf(body, { audience: 'facilitator', leavesOut });
    expect(told).toEqual(expect.arrayContaining(['module.setup first-bed.yaml', 'module.safety first-bed.yaml']));
  });
});

test('a condition that no document has met is not taken for forgetting', async () => {
  const body = `${MESSAGES.replace('BODY', '')}{{#if event.date}}{{#each modules}}{{#each messages}}<p>{{text}}</p>{{/each}}{{/each}}{{/if}}`;
  expect(await toldOf(body.replace('{{#each messages}}{{/each}}', ''), { audience: 'participant', leavesOut })).toEqual([]);
});

test('a kind that a workspace changes keeps what the shipped one leaves out', async () => {
  const host = overlaid(shippedHost, {
    'templates/kinds/role-chart/kind.yaml': 'extends: shipped\nabout: Our own chart.\n',
  });
  const { value } = await readCurriculum(host, { language: 'en' });
  expect(value?.kinds.get('role-chart')?.value).toMatchObject({ about: 'Our own chart.', leavesOut: ['row.label'] });
});

test('`check` tells it as a warning', async () => {
  const files = { ...gardenFiles(), 'templates/kinds/role-chart/body.hbs': '<h1>{{chart.title}}</h1><p>{{chart.about}}</p>' };
  const found = check(await curriculumOf(hostWith(files))).diagnostics.filter(({ code }) => code === 'compose/words-not-printed');
  expect(found.map(({ message, severity }) => [severity, /"(framework\.\w+)"/.exec(message)?.[1]])).toEqual(
    expect.arrayContaining([
      ['warning', 'framework.rows'],
      ['warning', 'framework.columns'],
    ]),
  );
});
