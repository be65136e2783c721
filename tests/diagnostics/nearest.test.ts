import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggest } from '../../src/diagnostics/nearest.ts';

describe('the distance between two words', () => {
  it.each([
    ['seed', 'seed', 0],
    ['seed', 'sed', 1],
    ['seed', 'seeds', 1],
    ['seed', 'weed', 1],
    ['seed', 'sede', 1],
    ['', 'seed', 4],
    ['compost', 'copmots', 2],
  ])('%s to %s is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('is the same both ways, and nothing only between equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (from, to) => {
        expect(editDistance(from, to)).toBe(editDistance(to, from));
        expect(editDistance(from, to) === 0).toBe(from === to);
      }),
    );
  });
});

describe('the nearest known name', () => {
  const beds = ['peas', 'broad-beans', 'runner-beans', 'kale'];

  it.each([
    ['paes', 'peas'],
    ['PEAS', 'peas'],
    ['runer-bean', 'runner-beans'],
    ['kales', 'kale'],
    ['potatoes', undefined],
    ['', undefined],
    ['x'.repeat(5000), undefined],
  ])('of %s is %s', (name, known) => {
    expect(nearest(name, beds)).toBe(known);
  });

  it('lists what there is where nothing is near', () => {
    expect(suggest('potatoes', beds)).toBe('Known here: peas, broad-beans, runner-beans, kale.');
    expect(suggest('paes', beds)).toBe('Did you mean "peas"?');
    expect(suggest('potatoes', [])).toBeUndefined();
  });
});
