import { noBanks } from '../support/banks.ts';
import type { Curriculum, Loaded, LoadedBrand, LoadedKind } from '../../src/model/curriculum.ts';
import { frameworkSchema } from '../../src/model/framework.ts';
import { kindSchema } from '../../src/model/kind.ts';
import { wordingSchema } from '../../src/model/wording/wording.ts';
import { wholeOf } from '../../src/source/text.ts';

const loaded = <T>(value: T, file: string): Loaded<T> => ({ value, file, spanAt: () => wholeOf({ file, text: '' }) });

const framework = frameworkSchema.parse({
  id: 'beds-and-pots',
  title: 'Beds and pots',
  about: 'Where plants may live.',
  source: 'garden-book',
  columns: [
    { id: 'bed', label: 'Bed', short: 'Bed', mark: 'circle' },
    { id: 'pot', label: 'Pot', short: 'Pot', mark: 'square' },
  ],
  rows: [
    {
      id: 'watering',
      number: 'G1',
      label: 'Watering',
      short: 'Water',
      question: 'How often does it need water?',
      cells: { pot: { text: 'Every day.', locator: 'p. 2' }, bed: { text: 'Once a week.', locator: 'p. 1' } },
    },
  ],
});

const kind = (id: string, order: number, copies: 'participant' | 'facilitator'): LoadedKind => ({
  ...loaded(
    kindSchema.parse({
      id,
      name: id.replace('-', ' '),
      about: `What the ${id} is.`,
      next: `What to do with the ${id}.`,
      order,
      audience: copies,
      per: 'workshop',
      copies,
      finish: 'staple',
    }),
    `templates/kinds/${id}/kind.yaml`,
  ),
  body: { source: { file: `templates/kinds/${id}/body.hbs`, text: '' } },
});

const brand = (id: string, legal: string): LoadedBrand => ({
  ...loaded(
    {
      id,
      extends: null,
      theme: null,
      names: { legal, short: legal, program: null },
      logo: null,
      palette: { ink: '#000000', primary: '#000000', accent: '#000000', line: '#000000' },
      type: { text: 'lexend', headings: 'lexend', hand: 'kalam' },
      contacts: [],
      crisis: [],
      funding: null,
      permission: null,
      accommodation: null,
      disclaimer: null,
      approval: null,
      signer: null,
      prices: null,
      document: { prefix: 'GS', version: '1', date: null },
    } as const,
    `templates/brands/${id}/brand.yaml`,
  ),
  logo: null,
});

const byId = <T extends Loaded<{ readonly id: string }>>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.value.id, thing]));

/** A small curriculum about gardens, for commands to work on. */
export const gardenCurriculum: Curriculum = {
  language: loaded(
    { tag: 'en-US', name: 'English', wording: wordingSchema.parse({}), phrases: {} },
    'curriculum/en/language.yaml',
  ),
  sources: new Map(),
  frameworks: byId([loaded(framework, 'curriculum/en/frameworks/beds-and-pots.yaml')]),
  modules: new Map(),
  workshops: new Map(),
  banks: noBanks,
  brands: byId([brand('plain', 'A garden club'), brand('green-shed', 'Green Shed Society')]),
  themes: new Map(),
  kinds: byId([kind('gardener-guide', 1, 'facilitator'), kind('planting-sheet', 2, 'participant')]),
  partials: new Map(),
};
