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

  const kinds = [
    'agenda',
    'participant-workbook',
    'facilitator-guide',
    'supervisor-guide',
    'sign-in',
    'card-deck',
    'card-deck-key',
    'wall-charts-small',
  ];

  it.each([
    ['workbook', 'Did you mean "participant-workbook"?'],
    ['workbok', 'Did you mean "participant-workbook"?'],
    ['Workbooks', 'Did you mean "participant-workbook"?'],
    ['participant', 'Did you mean "participant-workbook"?'],
    ['guide', 'Did you mean "facilitator-guide" or "supervisor-guide"?'],
    ['wall-charts', 'Did you mean "wall-charts-small"?'],
    ['chart', 'Did you mean "wall-charts-small"?'],
    ['wall chart', 'Did you mean "wall-charts-small"?'],
    ['deck key', 'Did you mean "card-deck-key"?'],
    ['superv', 'Did you mean "supervisor-guide"?'],
    ['agendas', 'Did you mean "agenda"?'],
  ])('takes %s for a part of a name', (name, hint) => {
    expect(suggest(name, kinds)).toBe(hint);
  });

  it('does not take two letters for a part', () => {
    expect(suggest('wa', kinds)).toMatch(/^Known here/);
  });

  it('takes a part of a key written in one word', () => {
    expect(nearest('side', ['currency', 'colorSide'])).toBe('colorSide');
  });

  it('lists the nearest ones first where it does not list them all', () => {
    const many = Array.from({ length: 30 }, (_, at) => `bed-${String.fromCharCode(97 + (at % 26))}${String(at)}`);
    const hint = suggest('potatoes', [...many, 'sweet-potbags']) ?? '';
    expect(hint).toContain('Known here: sweet-potbags, ');
    expect(hint).toContain('and 19 more');
  });
});
