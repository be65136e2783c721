import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frameworkSchema } from '../../src/model/framework.ts';
import { sourcesSchema } from '../../src/model/source-record.ts';
import { gradeOf, wordsOf } from '../../src/rules/readability.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The rows as they are promised to everybody who cites them: number, id, label, short label, twins. */
const ROWS: Readonly<Record<string, readonly (readonly [string, string, string, string, string])[]>> = {
  'peer-and-clinical': [
    ['A1', 'mutuality-reciprocity', 'Mutuality and reciprocity', 'Mutuality', 'B3'],
    ['A2', 'learning-together', 'Learning together, not assessing', 'Learning together', 'B8'],
    ['A3', 'shared-experience', 'Sharing life experience', 'Shared experience', 'B2'],
    ['A4', 'meaning-making', 'Many ways to make meaning', 'Making meaning', 'B4 B10'],
    ['A5', 'involuntary-interventions', 'Choice and involuntary interventions', 'Choice and force', 'B5'],
    ['A6', 'advocacy', 'Advocacy', 'Advocacy', 'B7 B9'],
    ['A7', 'stigma-language', 'Speaking up about stigma and language', 'Stigma, language', 'B11'],
  ],
  'support-roles': [
    ['B1', 'professional-role', 'A professional role?', 'Professional role', 'B6'],
    ['B2', 'self-disclosure', 'Self-disclosure', 'Self-disclosure', 'A3'],
    ['B3', 'mutuality-power', 'How mutual? Mutuality and power', 'Mutuality, power', 'A1'],
    ['B4', 'training-models', 'Training models', 'Training models', 'A4'],
    ['B5', 'engagement', 'How we engage', 'Engagement', 'A5'],
    ['B6', 'scope-of-practice', 'Scope of practice', 'Scope', 'B1'],
    ['B7', 'resource-sharing', 'Sharing resources', 'Resources', 'A6'],
    ['B8', 'feedback-progress', 'Feedback and progress', 'Progress', 'A2'],
    ['B9', 'goals-priorities', 'Goals and priorities', 'Goals', 'A6'],
    ['B10', 'modeling-recovery', 'Modeling recovery', 'Modeling recovery', 'A4'],
    ['B11', 'documentation', 'Documentation', 'Documentation', 'A7'],
  ],
};

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'peer-and-clinical': ['peer', 'overlap', 'clinical'],
  'support-roles': ['informal', 'certified', 'clinical'],
};

/** Words that would tell a sorted card's column, and old words for the one supported. */
const ROLE_NAMES =
  /\b(clinicians?|clinical|clinic|therapists?|psychiatrists?|doctors?|nurses?|counsel(?:or|ors|ing)|case managers?|certified|informal|specialists?|peers?|clients?|patients?|participants?|consumers?)\b/gi;

/** Names of frameworks in quotation marks that are the very idea of their cell. */
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'peer-and-clinical': {},
  'support-roles': { 'training-models.certified': '“peer support model.”', 'scope-of-practice.certified': '“Peer principles”' },
};

/** The most characters that all the cells of a chart may have together, so that it can be printed large. */
const ROOM: Readonly<Record<string, number>> = { 'peer-and-clinical': 2600, 'support-roles': 2900 };

/** Words that only join quoted words together. */
const JOINTS = new Set(['the', 'worker', 'is', 'and', 'or', 'in', 'to']);

/** Cells whose text alone does not tell their column. */
const NOT_SORTABLE: Readonly<Record<string, readonly string[]>> = {
  'peer-and-clinical': [],
  'support-roles': [
    'professional-role.informal',
    'professional-role.certified',
    'professional-role.clinical',
    'self-disclosure.informal',
    'documentation.informal',
  ],
};

const frameworks = Object.keys(ROWS).map((id) => frameworkSchema.parse(parse(read(`curriculum/en/frameworks/${id}.yaml`))));

const cells = frameworks.flatMap((framework) =>
  framework.rows.flatMap((row) =>
    Object.entries(row.cells).map(([column, cell]) => ({ framework: framework.id, key: `${row.id}.${column}`, ...cell })),
  ),
);

const rowByNumber = new Map(
  Object.entries(ROWS).flatMap(([framework, rows]) => rows.map(([number, id]) => [number, `${framework}/${id}`] as const)),
);

/** Cells that have a second, shorter wording for cards and walls. */
const briefs = cells.flatMap(({ framework, key, text, brief }) =>
  brief === null ? [] : [{ id: `${framework}/${key}`, text: brief, whole: text }],
);

/** The name of an entry on a short wording. */
const briefOf = (id: string): string => `${id} · brief`;

/** The entries of docs/restatement.md: a bold cell id, `brief` where it is on the short wording, its grade, then a list. */
const entries = (() => {
  const found = new Map<string, { readonly grade: string; readonly points: readonly string[] }>();
  for (const part of read('docs/restatement.md')
    .split(/^(?=\*\*[a-z-]+\/)/m)
    .slice(1)) {
    const head = /^\*\*([a-z-]+\/[a-z-]+\.[a-z]+)\*\* · (brief · )?(grade \d+\.\d|one word)\n/.exec(part);
    if (!head) throw new Error(`An entry without id and grade: ${part.slice(0, 80)}`);
    const id = head[2] === undefined ? (head[1] ?? '') : briefOf(head[1] ?? '');
    if (found.has(id)) throw new Error(`${id} is listed twice.`);
    const points = part.split('\n').filter((line) => line.startsWith('- '));
    found.set(id, { grade: head[3] ?? '', points });
  }
  return found;
})();

const quotationsOf = (point: string): readonly string[] =>
  [...(point.split(' → ')[1] ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');

describe('the frameworks', () => {
  it.each(frameworks.map((framework) => [framework.id, framework] as const))('%s has its rows and columns', (id, framework) => {
    expect(framework.columns.map((column) => column.id)).toEqual(COLUMNS[id]);
    expect(framework.rows.map(({ number, id: row, label, short }) => [number, row, label, short])).toEqual(
      ROWS[id]?.map((row) => row.slice(0, 4)),
    );
    expect(framework.rows.map((row) => row.twins)).toEqual(
      ROWS[id]?.map(([, , , , twins]) => twins.split(' ').map((number) => rowByNumber.get(number))),
    );
    for (const row of framework.rows) {
      expect(Object.keys(row.cells)).toEqual(COLUMNS[id]);
      expect(row.label.length).toBeLessThanOrEqual(40);
      expect(row.short.length).toBeLessThanOrEqual(18);
      expect(row.question).toMatch(/\?$/);
    }
  });

  it.each(frameworks.map((framework) => [framework.id, framework] as const))(
    '%s tells its columns apart by shape',
    (id, framework) => {
      expect(new Set(framework.columns.map((column) => column.mark)).size).toBe(framework.columns.length);
      expect(framework.columns.filter((column) => column.shared).map((column) => column.id)).toEqual(
        id === 'peer-and-clinical' ? ['overlap'] : [],
      );
      for (const column of framework.columns) {
        expect(column.label.length).toBeLessThanOrEqual(40);
        expect(column.short.length).toBeLessThanOrEqual(18);
      }
    },
  );

  it.each(frameworks.map((framework) => [framework.id, framework] as const))('%s is short enough for a wall', (id, framework) => {
    const texts = framework.rows.flatMap((row) => Object.values(row.cells).map((cell) => cell.text));
    expect(texts.join('').length).toBeLessThanOrEqual(ROOM[id] ?? 0);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(460);
    for (const row of framework.rows) expect(row.question.length).toBeLessThanOrEqual(55);
    for (const prose of [framework.about, framework.note]) expect(prose?.length).toBeLessThanOrEqual(240);
  });

  it.each(Object.keys(ROWS))('%s has typographic quotation marks and apostrophes throughout', (id) => {
    const framework = frameworks.find((candidate) => candidate.id === id);
    const prose = [framework?.about, framework?.note, ...(framework?.rows ?? []).map((row) => row.question)];
    const texts = cells.filter((cell) => cell.framework === id).map((cell) => cell.text);
    expect([...prose, ...texts].filter((text) => /["']/.test(text ?? ''))).toEqual([]);
  });

  it('have 18 rows and 54 cells', () => {
    expect(frameworks.flatMap((framework) => framework.rows)).toHaveLength(18);
    expect(cells).toHaveLength(54);
  });

  it('rest on sources that are recorded, with every gap named', () => {
    const { sources } = sourcesSchema.parse(parse(read('curriculum/en/sources.yaml')));
    expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length);
    for (const framework of frameworks) expect(sources.map((source) => source.id)).toContain(framework.source);
    for (const source of sources) {
      expect(source.date).toMatch(/^(unknown|\d{4}(-\d{2}){0,2})$/);
      expect(source.address).toMatch(/^(unknown|https?:\/\/\S+)$/);
    }
  });
});

describe.each(cells.map((cell) => [`${cell.framework}/${cell.key}`, cell] as const))('%s', (id, cell) => {
  const entry = entries.get(id);

  it('reads at grade 8 or below', () => {
    if (wordsOf(cell.text).length > 1) expect(gradeOf(cell.text)).toBeLessThanOrEqual(8);
  });

  it('names no role', () => {
    const masked = cell.text.replace(NAMED[cell.framework]?.[cell.key] ?? '', '');
    expect(masked.match(ROLE_NAMES) ?? []).toEqual([]);
  });

  it('tells where it comes from and whether it can be sorted', () => {
    const column = cell.key.split('.')[1] ?? '';
    const index = ROWS[cell.framework]?.findIndex(([, row]) => cell.key.startsWith(`${row}.`)) ?? -1;
    expect(column).not.toBe('');
    expect(cell.locator).toMatch(new RegExp(`^chart row ${index + 1}, column “[A-Z][A-Za-z ]+”$`));
    expect(cell.sortable).toBe(!NOT_SORTABLE[cell.framework]?.includes(cell.key));
  });

  it('is listed in docs/restatement.md with its grade', () => {
    expect(entry?.grade).toBe(wordsOf(cell.text).length === 1 ? 'one word' : `grade ${gradeOf(cell.text).toFixed(1)}`);
  });

  it('holds the words that docs/restatement.md quotes from it', () => {
    const points = (entry?.points ?? []).filter((point) => !point.startsWith('- Edit: '));
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) {
      expect(point, 'a point needs " → " and our words').toMatch(/ → (?:".+"|the column heading)$/);
      for (const quotation of quotationsOf(point)) expect(cell.text).toContain(quotation);
    }
  });

  it('holds nothing that docs/restatement.md does not account for', () => {
    const quotations = (entry?.points ?? []).flatMap(quotationsOf).sort((a, b) => b.length - a.length);
    const rest = quotations.reduce((text, quotation) => text.replace(quotation, ' '), cell.text);
    expect(wordsOf(rest).filter((word) => !JOINTS.has(word.toLowerCase()))).toEqual([]);
  });
});

describe.each(briefs.map((brief) => [brief.id, brief] as const))('%s in fewer words', (id, { text, whole }) => {
  const entry = entries.get(briefOf(id));
  const isNote = (point: string): boolean => /^- (Edit|Left out): /.test(point);

  it('reads at grade 8 or below, and its grade is listed', () => {
    expect(gradeOf(text)).toBeLessThanOrEqual(8);
    expect(entry?.grade).toBe(`grade ${gradeOf(text).toFixed(1)}`);
  });

  it('is another wording than the whole cell, and no longer than a tenth more', () => {
    expect(text).not.toBe(whole);
    expect(text.length).toBeLessThanOrEqual(whole.length * 1.1);
  });

  it('holds the words that docs/restatement.md quotes from it, and nothing more', () => {
    const points = (entry?.points ?? []).filter((point) => !isNote(point));
    expect(points.length).toBeGreaterThan(0);
    const quotations = points.flatMap(quotationsOf).sort((a, b) => b.length - a.length);
    for (const quotation of quotations) expect(text).toContain(quotation);
    const rest = quotations.reduce((left, quotation) => left.replace(quotation, ' '), text);
    expect(wordsOf(rest).filter((word) => !JOINTS.has(word.toLowerCase()))).toEqual([]);
  });

  it('has every idea of the whole cell, or says what is left out', () => {
    const ideas = (points: readonly string[]): number => points.filter((point) => !isNote(point)).length;
    const left = entry?.points.filter((point) => point.startsWith('- Left out: ')).length ?? 0;
    const kept = ideas(entry?.points ?? []);
    expect(left > 0 || kept >= ideas(entries.get(id)?.points ?? []) - 1).toBe(true);
  });

  it('names no role', () => {
    expect(text.match(ROLE_NAMES) ?? []).toEqual([]);
  });
});

/** The cells of the table that stands under a heading of docs/restatement.md, row by row. */
const tableUnder = (heading: string): readonly (readonly string[])[] => {
  const part =
    read('docs/restatement.md')
      .split(/^## /m)
      .find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

describe('docs/restatement.md', () => {
  it('says which reading was followed at each of the seven places of the first chart, and in the scrambled passage', () => {
    const table = tableUnder('The copies, and which reading was followed');
    const places = table.map(([place]) => place);
    expect(places).toEqual([
      'A1 clinical',
      ...['A5 clinical', 'A5 clinical', 'A5 clinical', 'A6 clinical', 'A6 clinical', 'A7 clinical'],
      'B8, B9, B10',
    ]);
    for (const [place, followed, other, why] of table) {
      expect(followed, place).not.toBe(other);
      expect(why, place).toMatch(/\.$/);
    }
  });

  it('says of each of the 54 cells what the fourth reading made of it', () => {
    const table = tableUnder('The fourth reading, cell by cell');
    const names = frameworks.flatMap(({ rows }) =>
      rows.flatMap(({ number, cells: held }) => Object.keys(held).map((column) => `${number} ${column}`)),
    );
    expect(table.map(([name]) => name)).toEqual(names);
    for (const [name, result, why] of table) {
      expect(['stays', 'changed'], name).toContain(result);
      if (result === 'changed') expect(why, name).toMatch(/\.$/);
    }
    expect(table.filter(([, result]) => result === 'changed')).toHaveLength(9);
  });

  it('lists the 54 cells, the short wordings, and nothing else', () => {
    const names = [...cells.map((cell) => `${cell.framework}/${cell.key}`), ...briefs.map(({ id }) => briefOf(id))];
    expect([...entries.keys()].sort()).toEqual(names.sort());
  });
});
