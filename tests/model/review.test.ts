// A reading covers the version that was read, and nothing else ends a draft.
import { describe, expect, test } from 'vitest';
import { moduleSchema } from '../../src/model/module.ts';
import { reviewSchema, reviewState, versionOf, type Reading } from '../../src/model/review.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const module = () => structuredClone(curriculum.modules.get('our-stories')?.value ?? moduleSchema.parse({}));
const version = versionOf(module());

const reading = (more: Partial<Reading> = {}): Reading => ({
  id: 'river-street',
  role: 'peer',
  as: null,
  name: null,
  date: '2026-12-01',
  version,
  asked: [],
  ...more,
});

describe('a version', () => {
  test('changes with a word, a rating and what a sheet cites', () => {
    const reworded = { ...module(), purpose: `${module().purpose} Or not.` };
    const rated = module();
    for (const option of rated.scenarios[0]?.options.slice(0, 1) ?? []) option.rating = option.rating === 1 ? 2 : 1;
    const cited = { ...module(), rows: module().rows.slice(1) };
    const all = [version, ...[reworded, rated, cited].map(versionOf)];
    expect(new Set(all).size).toBe(all.length);
    for (const each of all) expect(each).toMatch(/^[a-p]{8}$/);
  });

  test('does not change with a reading, nor with a field that says nothing', () => {
    expect(versionOf({ ...module(), review: { status: 'in-review', readings: [reading()] } })).toBe(version);
    expect(versionOf({ ...module(), later: null, more: [], nothing: {}, off: false })).toBe(version);
  });
});

describe('how far a version has been read', () => {
  test.each([
    ['by nobody', [], 'draft'],
    ['by a peer', [reading()], 'read'],
    ['by a clinician alone', [reading({ role: 'clinician' })], 'not-by-peers'],
    ['by both', [reading({ role: 'nurse' }), reading()], 'read'],
    ['before it changed', [reading({ version: 'aaaaaaaa' })], 'changed'],
    ['before it changed, and since by a nurse', [reading({ version: 'aaaaaaaa' }), reading({ role: 'nurse' })], 'not-by-peers'],
  ] as const)('%s', (_, readings, state) => {
    expect(reviewState({ status: 'draft', readings: [...readings] }, version)).toBe(state);
  });

  test('nobody can say it without saying who, when and which version', () => {
    const { id, role, date } = reading();
    expect(reviewSchema.safeParse({ status: 'reviewed' }).success).toBe(false);
    expect(reviewSchema.safeParse({ readings: [{ id, role, date }] }).success).toBe(false);
    expect(reviewSchema.safeParse({ readings: [{ id, role, version }] }).success).toBe(false);
    expect(reviewSchema.safeParse({ readings: [{ id, date, version }] }).success).toBe(false);
    expect(reviewSchema.safeParse({ readings: [{ id, role, date, version }] }).success).toBe(true);
  });
});

test('no reading ships: those who write these words do not say who has read them', () => {
  const { modules, workshops, frameworks, banks } = curriculum;
  const files = [...modules.values(), ...workshops.values(), ...frameworks.values(), ...Object.values(banks)];
  expect(files.length).toBeGreaterThan(20);
  for (const loaded of files) expect(loaded?.value.review.readings ?? [], loaded?.file ?? '').toEqual([]);
});
