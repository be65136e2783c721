// Files for the copier: what stands in them is what stands in the single files, and everybody tells the same of them.
import { expect, test } from 'vitest';
import { claimsOf } from '../../src/proof/checks/claims.ts';
import { openPdf } from '../../src/proof/opened.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { errorsIn, packetIn, proofOfFiles } from '../proof/judged.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, openRequest, print, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const request = {
  workshop: 'ninety-minutes',
  brands: ['northwind'],
  participants: 14,
  kinds: ['group-agreements', 'evaluation', 'sign-in', 'certificate', 'role-chart', 'crosswalk', 'print-order'],
  printSet: true,
};
const packet = await print(shippedHost, curriculum, request);
const { packet: told } = packetIn(packet.files);
const bytesOf = (name: string): Uint8Array => {
  const found = [...packet.files].find(([file]) => file.endsWith(`/${name}`))?.[1];
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};
const pagesIn = async (name: string): Promise<readonly string[]> => (await readPdf(bytesOf(name))).pages.map(squeezed);

test('every document that is handed out stands in one set, and in no other', () => {
  expect(packet.diagnostics).toEqual([]);
  const handedOut = told.documents.filter(({ kind }) => kind !== 'print-order').map(({ file }) => file);
  expect(told.sets.flatMap(({ parts }) => parts.map(({ of }) => of)).toSorted()).toEqual(handedOut.toSorted());
  expect(told.sets.length).toBeGreaterThan(3);
  expect(told.sets.some(({ parts }) => parts.length > 1)).toBe(true);
});

test('a set is its slip sheet and the pages of its documents in order, each document on a fresh leaf', async () => {
  for (const set of told.sets) {
    const pages = await pagesIn(set.file);
    expect(pages).toHaveLength(set.pages);
    const wanted: string[] = [];
    for (const { of, first } of set.parts) {
      if (set.sides === 'two' && (set.slip + wanted.length) % 2 === 1) wanted.push('');
      expect(first).toBe(set.slip + wanted.length + 1);
      wanted.push(...(await pagesIn(of)));
    }
    if (set.sides === 'two' && (set.slip + wanted.length) % 2 === 1) wanted.push('');
    expect(pages.slice(set.slip)).toEqual(wanted);
    const slip = pages.slice(0, set.slip).join('');
    for (const words of [set.file, `Copies${String(set.copies)}`]) expect(slip).toContain(words);
  }
});

test('sheets of sets, of packet.json and of the print order are the same', async () => {
  const all = told.sets.reduce((sum, { sheets, copies }) => sum + sheets * (copies ?? 0), 0);
  const order = (await pagesIn('print-order.pdf')).join('');
  expect(order).toContain(`Allcopiestogethertake${String(all)}sheets`);
  expect(order).toContain(`print-set-1.pdftoprint-set-${String(told.sets.length)}.pdf`);
  for (const [at, { slip, sides, pages, sheets }] of told.sets.entries()) {
    expect((pages - (sides === 'two' ? slip + (slip % 2) : slip)) / (sides === 'two' ? 2 : 1)).toBe(sheets);
    expect(order).toContain(`(Printset${String(at + 1)})`);
  }
});

test('a set claims nothing, and proof holds it against its documents', async () => {
  for (const { file } of told.sets) {
    const pdf = await openPdf(bytesOf(file));
    if (typeof pdf === 'string') throw new Error(pdf);
    expect([claimsOf(pdf), pdf.structure]).toEqual([[], undefined]);
  }
  const whole = await proofOfFiles(Object.fromEntries(packet.files), curriculum);
  expect(errorsIn(whole)).toEqual([]);
  expect(whole.files).toHaveLength(told.documents.length + told.sets.length);
  // Where packet.json says that the documents stand the other way round, none is in its place.
  const sets = told.sets.map((set) => {
    const [one, other] = set.parts;
    if (one === undefined || other === undefined) return set;
    return {
      ...set,
      parts: [
        { ...one, of: other.of },
        { ...other, of: one.of },
      ],
    };
  });
  const swapped: Record<string, string | Uint8Array> = Object.fromEntries(packet.files);
  for (const file of packet.files.keys()) if (file.endsWith('/packet.json')) swapped[file] = JSON.stringify({ ...told, sets });
  expect(errorsIn(await proofOfFiles(swapped, curriculum)).join('\n')).toContain('belongs');
});

test('the same again is the same, byte by byte', async () => {
  const again = await print(shippedHost, curriculum, request);
  for (const { file } of told.sets) {
    const found = [...again.files].find(([name]) => name.endsWith(`/${file}`))?.[1] ?? new Uint8Array();
    expect(Buffer.from(found).equals(Buffer.from(bytesOf(file))), file).toBe(true);
  }
});

test('a set of forms to fill in on a screen is for the copier: no page of it has a field, and nothing is wrong with it', async () => {
  const forms = await print(shippedHost, curriculum, { ...request, kinds: ['sign-in', 'evaluation'], editions: ['fillable'] });
  expect(forms.diagnostics).toEqual([]);
  const { packet: packed, file } = packetIn(forms.files);
  const fieldsIn = async (name: string): Promise<number> => {
    const pdf = await openPdf(forms.files.get(file.replace('packet.json', name)) ?? new Uint8Array());
    if (typeof pdf === 'string') throw new Error(pdf);
    return pdf.pages.reduce((sum, { annotations }) => sum + annotations.length, 0);
  };
  expect(packed.sets.length).toBeGreaterThan(0);
  for (const { file: name, parts } of packed.sets) {
    expect(await fieldsIn(name), name).toBe(0);
    for (const { of } of parts) expect(await fieldsIn(of), of).toBeGreaterThan(0);
  }
  expect(errorsIn(await proofOfFiles(Object.fromEntries(forms.files), curriculum))).toEqual([]);
});

test('without being asked for there is no set, and none holds a folded booklet', () => {
  const planned = (more: object) => planPrint(curriculum, { ...openRequest, ...request, ...more });
  expect(planned({ printSet: false }).value?.slips).toEqual([]);
  expect(planned({ production: { booklet: true } }).diagnostics.map(({ code }) => code)).toEqual(['command/bad-value']);
  expect(planned({ kinds: ['slip-sheet'] }).diagnostics.map(({ code }) => code)).toEqual(['command/bad-value']);
  expect(planned({ kinds: [], items: ['peer-and-clinical'] }).value?.slips).toHaveLength(1);
});
