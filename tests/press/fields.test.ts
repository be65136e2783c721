// Fields are written by the press and read back, filled in and saved by pdf.js, as a reader's program would.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { PAPERS } from '../../src/geometry/paper.ts';
import { circlePath } from '../../src/geometry/circle.ts';
import type { Block, Field, MarkShape, Question } from '../../src/model/definition.ts';
import { press } from '../../src/press/press.ts';
import { proofFile } from '../../src/proof/proof.ts';
import { objectsOf } from '../support/pdf-objects.ts';
import { document, heading, lines, para, stack } from './blocks.ts';
import { typeCase } from './type-case.ts';

const field = (name: string, label: string, kind: Field['kind'] = 'text'): Field => ({ kind, name, label, size: 12 });

const SQUARE = 'M 2 2 L 22 2 L 22 22 L 2 22 Z';

/** A mark that is left to be checked: its outline, and what it asks. */
const toCheck = (d: string, empty: MarkShape, asked: Field): Block => ({
  kind: 'mark',
  mark: { view: { width: 24, height: 24 }, paths: [{ d, stroke: { width: 1.4, color: '#333333' } }], empty },
  size: { width: 13, height: 13 },
  align: 'left',
  before: 0,
  after: 4,
  field: asked,
});

const box = (name: string, label: string): Block => toCheck(SQUARE, 'square', field(name, label, 'check'));

const RING = circlePath(12, 12, 10.5, String);

/** One answer of a question: a circle of which one in the row is checked. */
const answer = (name: string, label: string, of: Question): Block =>
  toCheck(RING, 'circle', { ...field(name, label, 'check'), shape: 'circle', of });

const writing = (count: number, name: string, label: string): Block => ({ ...lines(count), field: field(name, label) });

const body: readonly Block[] = [
  heading('What grows here', { role: 'H1' }),
  para('Which bed is yours?'),
  writing(1, 'bed', 'Which bed is yours? (What grows here)'),
  para('Water it in the morning'),
  box('morning', 'Water it in the morning'),
  para('What did you see today?'),
  writing(4, 'seen', 'What did you see today?'),
  stack([para('Draw your bed')], {
    write: { label: 'Draw your bed', field: field('drawing', 'Draw your bed') },
    minHeight: 120,
    role: 'Div',
  }),
];

const print = async (blocks: readonly Block[]): Promise<Uint8Array> => {
  const { value, diagnostics } = await press(document(blocks), typeCase);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('nothing was printed');
  return value.bytes;
};

type FieldObject = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly page: number;
  readonly value: unknown;
};

const open = async (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

const fieldsOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, FieldObject>> => {
  const pdf = await open(bytes);
  const found = ((await pdf.getFieldObjects()) ?? {}) as unknown as Readonly<Record<string, readonly FieldObject[]>>;
  await pdf.destroy();
  return new Map(Object.entries(found).flatMap(([name, [first]]) => (first ? [[name, first] as const] : [])));
};

describe('a page to fill in', async () => {
  const bytes = await print(body);

  test('has a field in each place, in reading order', async () => {
    const fields = await fieldsOf(bytes);
    expect([...fields.keys()]).toEqual(['bed', 'morning', 'seen', 'drawing']);
    expect([...fields.values()].map(({ type }) => type)).toEqual(['text', 'checkbox', 'text', 'text']);
  });

  test('several lines are one field of as many lines, and each says what is asked', async () => {
    const pdf = await open(bytes);
    const annotations = await (await pdf.getPage(1)).getAnnotations();
    await pdf.destroy();
    const told = annotations.map((each: Record<string, unknown>) => [
      each['fieldName'],
      each['alternativeText'],
      each['multiLine'],
    ]);
    expect(told).toEqual([
      ['bed', 'Which bed is yours? (What grows here)', false],
      ['morning', 'Water it in the morning', undefined],
      ['seen', 'What did you see today?', true],
      ['drawing', 'Draw your bed', true],
    ]);
    const [, , seen] = annotations as readonly { readonly rect: readonly number[] }[];
    const [, bottom = 0, , top = 0] = seen?.rect ?? [];
    expect(top - bottom).toBeGreaterThan(3 * 25);
  });

  test('keeps what is typed and checked when it is saved', async () => {
    const before = await fieldsOf(bytes);
    const pdf = await open(bytes);
    pdf.annotationStorage.setValue(before.get('seen')?.id ?? '', { value: 'Two ladybirds,\nand beans “up to here”' });
    pdf.annotationStorage.setValue(before.get('morning')?.id ?? '', { value: true });
    const saved = await pdf.saveDocument();
    await pdf.destroy();
    const after = await fieldsOf(saved);
    expect(after.get('seen')?.value).toContain('Two ladybirds');
    expect(after.get('morning')?.value).not.toBe('Off');
    expect(after.get('bed')?.value ?? '').toBe('');
  });

  test('claims PDF/UA-1 and no archive, and keeps the claim', async () => {
    const proof = await proofFile(bytes, {
      file: 'garden.pdf',
      paper: PAPERS.letter,
      entry: null,
      secrets: [],
      foreignLeaves: new Set(),
    });
    expect(proof.findings).toEqual([]);
    expect(proof.claims).toEqual(['PDF/UA-1']);
  });

  test('the same input gives the same bytes', async () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await print(body)))).toBe(0);
  });
});

test('lines that go on over a page are one field on each', async () => {
  const fields = await fieldsOf(await print([heading('Notes', { role: 'H1' }), writing(60, 'notes', 'Notes of the season')]));
  expect([...fields].map(([name, { page }]) => [name, page])).toEqual([
    ['notes', 0],
    ['notes-page-2', 1],
    ['notes-page-3', 2],
  ]);
});

test('without fields a file is for archives too', async () => {
  const bytes = await print([heading('Beans', { role: 'H1' }), lines(2)]);
  const expected = { file: 'beans.pdf', paper: PAPERS.letter, entry: null, secrets: [], foreignLeaves: new Set<string>() };
  expect((await proofFile(bytes, expected)).claims).toEqual(['PDF/UA-1', 'PDF/A-2a']);
});

describe('a question of which one answer is meant', async () => {
  const often: Question = { name: 'how-often', label: 'How often do you water?' };
  const where: Question = { name: 'where', label: 'Where does the can stand?' };
  const bytes = await print([
    heading('Water', { role: 'H1' }),
    para('How often do you water?'),
    answer('never', 'How often do you water?: never', often),
    answer('daily', 'How often do you water?: daily', often),
    para('Where does the can stand?'),
    answer('shed', 'Where does the can stand?: in the shed', where),
    answer('bed', 'Where does the can stand?: by the bed', where),
    para('The can is full'),
    box('full', 'The can is full'),
  ]);

  const boxesIn = async (file: Uint8Array) => {
    const pdf = await open(file);
    const found = await (await pdf.getPage(1)).getAnnotations();
    await pdf.destroy();
    return found as readonly {
      readonly id: string;
      readonly fieldName: string;
      readonly alternativeText: string;
      readonly radioButton: boolean;
      readonly checkBox: boolean;
      readonly buttonValue?: string;
      readonly fieldValue: string | null;
    }[];
  };

  test('is one field, and each of its answers is a button that says which it is, in reading order', async () => {
    const boxes = await boxesIn(bytes);
    expect(boxes.map((each) => [each.fieldName, each.buttonValue, each.radioButton, each.checkBox])).toEqual([
      ['how-often', 'never', true, false],
      ['how-often', 'daily', true, false],
      ['where', 'shed', true, false],
      ['where', 'bed', true, false],
      ['full', undefined, false, true],
    ]);
    expect(boxes.map(({ alternativeText }) => alternativeText)).toEqual([
      'How often do you water?: never',
      'How often do you water?: daily',
      'Where does the can stand?: in the shed',
      'Where does the can stand?: by the bed',
      'The can is full',
    ]);
  });

  test('keeps the one that is chosen when it is saved, and another in its place when that is chosen', async () => {
    const choose = async (file: Uint8Array, chosen: string): Promise<Uint8Array> => {
      const boxes = await boxesIn(file);
      const pdf = await open(file);
      for (const { id, fieldName, buttonValue } of boxes)
        if (fieldName === 'how-often') pdf.annotationStorage.setValue(id, { value: buttonValue === chosen });
      const saved = await pdf.saveDocument();
      await pdf.destroy();
      return saved;
    };
    const valuesIn = async (file: Uint8Array) =>
      (await boxesIn(file)).map(({ fieldName, fieldValue }) => [fieldName, fieldValue]);
    const once = await choose(bytes, 'never');
    expect(await valuesIn(once)).toEqual([
      ['how-often', 'never'],
      ['how-often', 'never'],
      ['where', 'Off'],
      ['where', 'Off'],
      ['full', 'Off'],
    ]);
    const changed = await valuesIn(await choose(once, 'daily'));
    expect(changed.slice(0, 2)).toEqual([
      ['how-often', 'daily'],
      ['how-often', 'daily'],
    ]);
  });

  test('has a Form element for each button, with its own place in the file, and a picture of each state', () => {
    const objects = objectsOf(bytes);
    const all = [...objects.all].map(([number, value]) => ({ number, entries: objects.dictionary(value) }));
    const buttons = all.filter(({ entries }) => entries['/Subtype'] === '/Widget');
    expect(buttons).toHaveLength(5);
    const forms = all.filter(({ entries }) => entries['/S'] === '/Form');
    const held = forms.map(({ entries }) => {
      const [kid] = objects.list(entries['/K']).length > 0 ? objects.list(entries['/K']) : [entries['/K'] ?? null];
      return objects.dictionary(kid)['/Obj'];
    });
    expect(held).toEqual(buttons.map(({ number }) => ({ ref: number })));
    for (const { entries } of buttons) {
      const states = objects.dictionary(objects.dictionary(entries['/AP'])['/N']);
      expect(Object.keys(states)).toHaveLength(2);
      const [on, off] = Object.values(states).map((state) => objects.stream(state).toString().trimEnd());
      expect(on).toMatch(/ [fS]$/);
      expect(off).toBe('');
      // A picture of nothing is a stream all the same: a dictionary alone is no picture.
      expect(Object.values(states).every((state) => '/Length' in objects.dictionary(state))).toBe(true);
    }
    expect(buttons.filter(({ entries }) => '/Parent' in entries)).toHaveLength(4);
  });

  test('is readable by everybody, and the file says so', async () => {
    const expected = { file: 'water.pdf', paper: PAPERS.letter, entry: null, secrets: [], foreignLeaves: new Set<string>() };
    const proof = await proofFile(bytes, expected);
    expect(proof.findings).toEqual([]);
    expect(proof.claims).toEqual(['PDF/UA-1']);
  });
});
