// Three sizes of a packet: each holds the one before it, and what is on request stays so.
import { describe, expect, test } from 'vitest';
import { PACKET_SIZES, type PacketSize } from '../../src/model/packet-size.ts';
import type { Workshop } from '../../src/model/workshop.ts';
import { isUsual } from '../../src/model/packet-kinds.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const kinds = [...curriculum.kinds.values()].map(({ value }) => value);

const kindsOf = (workshop: string, packet?: PacketSize): ReadonlySet<string> =>
  new Set(planPrint(curriculum, { ...openRequest, workshop, ...(packet && { packet }) }).value?.jobs.map(({ kind }) => kind));

describe.each([...curriculum.workshops.keys()])('%s', (workshop) => {
  const [essential, standard, complete] = PACKET_SIZES.map((size) => kindsOf(workshop, size));

  test('each size holds the one before it', () => {
    expect([...(essential ?? [])].filter((kind) => !standard?.has(kind))).toEqual([]);
    expect([...(standard ?? [])].filter((kind) => !complete?.has(kind))).toEqual([]);
    expect(essential?.size).toBeLessThan(standard?.size ?? 0);
  });

  test('the smallest has what people write on, what is led from, and what to print', () => {
    for (const kind of ['participant-workbook', 'facilitator-guide', 'print-order']) expect(essential).toContain(kind);
  });

  test('the standard one prints no sheet that its workbook holds', () => {
    expect(standard).not.toContain('worksheet');
  });

  test('the complete one is what is printed where no size is given', () => {
    expect(kindsOf(workshop)).toEqual(complete);
  });
});

describe('a workshop may say itself what its packets hold', () => {
  const base = curriculum.workshops.get('half-day')?.value as Workshop;
  const own: Workshop = { ...base, also: ['card-deck'], packets: { essential: ['agenda'], standard: null } };
  const held = (size: PacketSize) => kinds.filter((kind) => isUsual(kind, own, size)).map(({ id }) => id);

  test('in place of what the kinds say, and what it cannot do without comes on top', () => {
    expect(held('essential').sort()).toEqual(['agenda', 'card-deck']);
  });

  test('a size that it says nothing of stays as it is', () => {
    expect(held('standard')).toContain('participant-workbook');
    expect(held('complete')).toContain('worksheet');
  });
});
