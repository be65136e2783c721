// Names are printed as they are written, in every brand and wherever an event's words stand. What no family has is told
// once, at its line of the event, and stops only what prints it; the advice leads to a line to write on.
import { describe, expect, test } from 'vitest';
import { check, openEvent } from '../../src/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import type { BuildRequest } from '../../src/model/plan.ts';
import { objectsOf } from '../support/pdf-objects.ts';
import { readBack } from '../press/reading.ts';
import { curriculumOf, overlaid, print, shippedHost, type PrintedPacket } from '../support/print.ts';

const KINDS = ['agenda', 'certificate', 'sign-in', 'name-tents', 'participant-workbook', 'glossary'];

const NAMES = {
  Vietnamese: 'Nguyễn Thị Ánh',
  Greek: 'Ελένη Παππά',
  Cyrillic: 'Ольга Шевченко',
  Latin: 'Łucja Žižek',
} as const;

const printed = async (text: string, more: Partial<BuildRequest> = {}) => {
  const curriculum = await curriculumOf(shippedHost);
  const { value: event, diagnostics } = await openEvent(overlaid(shippedHost, { 'event.yaml': text }), 'event.yaml', curriculum);
  if (event === undefined) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  const packet = await print(shippedHost, curriculum, { workshop: 'ninety-minutes', event, kinds: KINDS, ...more });
  const typeCase = await shippedHost.fonts();
  return { ...packet, checked: () => check(curriculum, { event, typeCase, documents: false }) };
};

const places = (found: readonly Diagnostic[]) =>
  found.map(({ code, at }) => `${code} ${at ? formatPlace(placeOf(at)) : 'nowhere'}`);

const textOf = async ({ documents }: PrintedPacket, kind: string): Promise<string> => {
  const document = documents.find(({ job }) => job.kind === kind);
  return document === undefined ? '' : (await readBack(document.bytes)).join(' ').replace(/\s+/g, ' ');
};

/** What the fields of a document are called when they are reached. */
const fieldLabels = ({ documents }: PrintedPacket, kind: string): readonly string[] => {
  const bytes = documents.find(({ job }) => job.kind === kind)?.bytes ?? new Uint8Array();
  const { all } = objectsOf(bytes);
  return [...all.values()].flatMap((value) => {
    const label = typeof value === 'object' && value !== null && '/TU' in value ? value['/TU'] : null;
    return typeof label === 'object' && label !== null && 'text' in label ? [label.text] : [];
  });
};

const WITH_NAMES = ['agenda', 'certificate', 'sign-in', 'name-tents', 'participant-workbook'];

describe('a name', () => {
  test.each(
    Object.entries(NAMES).flatMap(([script, name]) =>
      ['harbor-house', 'northwind', 'plain'].map((brand) => [script, brand, name] as const),
    ),
  )('in %s letters is printed by %s, and noted once at its line where another family helps', async (_, brand, name) => {
    const packet = await printed(`brand: ${brand}\ntrainers:\n  - { name: '${name}' }\n`);
    for (const kind of WITH_NAMES) expect(await textOf(packet, kind), kind).toContain(name);
    const told = places(packet.diagnostics.filter(({ code }) => code.startsWith('press/')));
    expect(told.length).toBeLessThanOrEqual(1);
    expect(['press/other-family event.yaml:3:13']).toEqual(expect.arrayContaining(told));
    for (const note of packet.diagnostics.filter(({ code }) => code === 'press/other-family')) {
      expect(note.severity).toBe('note');
      expect(note.message).toContain(brand);
    }
  });

  test('in Vietnamese letters is noted for a brand set in Atkinson, by check as well', async () => {
    const { diagnostics, checked } = await printed(`brand: harbor-house\ntrainers:\n  - { name: '${NAMES.Vietnamese}' }\n`);
    const isNote = ({ code }: Diagnostic): boolean => code === 'press/other-family';
    expect(places(diagnostics.filter(isNote))).toEqual(['press/other-family event.yaml:3:13']);
    expect(places(checked().diagnostics.filter(isNote))).toEqual(['press/other-family event.yaml:3:13']);
  });
});

const REFUSED = { Arabic: 'محمد علي', Hebrew: 'דוד לוי', Chinese: '王伟', Devanagari: 'अनीता', Thai: 'สมชาย' } as const;

describe('a name in letters that no family has', () => {
  test.each(Object.entries(REFUSED))('%s is told once, at its line; what does not print it is printed', async (script, name) => {
    const { diagnostics, documents, checked } = await printed(`trainers:\n  - name: '${name}'\n    title: MA\n`, {
      brands: ['harbor-house', 'plain'],
    });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(places(errors)).toEqual(['press/missing-glyph event.yaml:2:11']);
    expect(errors[0]?.message).toContain(script);
    expect(errors[0]?.hint).toContain('Write `name:` with nothing behind it, and leave out the title');
    expect(places(checked().diagnostics.filter(({ severity }) => severity === 'error'))).toEqual(places(errors));
    expect(documents.map(({ job }) => job.kind)).toEqual(['glossary', 'glossary']);
  });

  test.each([
    ['alone', 'trainers:\n  - name:\n', ['Led by', 'Place']],
    ['beside names that are printed', 'trainers:\n  - name:\n  - name: Ana Ruiz\n  - name:\n', ['Led by', 'Place']],
    ['nobody', 'trainers:\n  - name: Ana Ruiz\nplace: { name: The Loft }\n', []],
    ['a place above its address', 'trainers:\n  - name: Ana Ruiz\nplace: { name: , address: 12 Mill Street }\n', ['Place']],
  ])('who follows the advice gets a line to write on: %s', async (_, text, lines) => {
    const packet = await printed(text, { kinds: WITH_NAMES, editions: ['fillable'] });
    expect(packet.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(packet.documents).toHaveLength(WITH_NAMES.length);
    const labels = fieldLabels(packet, 'agenda');
    expect(['Led by', 'Place'].filter((label) => labels.some((each) => each.startsWith(label)))).toEqual(lines);
    for (const words of ['Ana Ruiz', '12 Mill Street'].filter((each) => text.includes(each)))
      expect(await textOf(packet, 'agenda')).toContain(words);
    expect(await textOf(packet, 'certificate')).not.toContain('· Ana');
  });

  test('a title without a name is refused, because there is nothing to stand behind', async () => {
    const host = overlaid(shippedHost, { 'event.yaml': 'trainers:\n  - name:\n    title: MA\n' });
    const { value, diagnostics } = await openEvent(host, 'event.yaml');
    expect(value).toBeUndefined();
    expect(places(diagnostics)).toEqual(['read/invalid-value event.yaml:3:12']);
  });
});
