import fc from 'fast-check';

/** What some of a paragraph's words are, so that lines have something to stumble over. */
export const SPICES = ['none', 'strong', 'em', 'link', 'long', 'endless', 'address'] as const;

/** A paragraph: how many words, and what every seventh of them is. */
export type Para = {
  readonly kind: 'para';
  readonly look: 'body' | 'lead' | 'small' | 'say' | 'hand';
  readonly words: number;
  readonly spice: (typeof SPICES)[number];
};

/** The bones of a manuscript, before its words are numbered. Nothing ends with a heading: a heading is a heading of something. */
export type Bone =
  | Para
  | { readonly kind: 'section'; readonly levels: readonly (1 | 2 | 3 | 4)[]; readonly words: number; readonly first: Bone }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Bone[])[] }
  | {
      readonly kind: 'table';
      readonly headed: boolean;
      readonly shares: readonly number[];
      readonly rows: readonly (readonly Para[])[];
    }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Bone[])[] }
  | { readonly kind: 'callout'; readonly loose: boolean; readonly children: readonly Bone[] }
  | { readonly kind: 'prompt'; readonly loose: boolean; readonly children: readonly Bone[] }
  | { readonly kind: 'keep'; readonly children: readonly Bone[] }
  | { readonly kind: 'box'; readonly lines: number; readonly children: readonly Bone[] }
  | { readonly kind: 'lines'; readonly count: number };

const spice = fc.constantFrom(...SPICES);

const paraOf = (words: fc.Arbitrary<number>): fc.Arbitrary<Para> =>
  fc.record({ kind: fc.constant('para' as const), look: fc.constantFrom('body', 'lead', 'small', 'say', 'hand'), words, spice });

/** From one line to three pages, long ones seldom. */
const para = paraOf(
  fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 8, arbitrary: fc.integer({ min: 40, max: 200 }) },
    { weight: 1, arbitrary: fc.integer({ min: 400, max: 1300 }) },
  ),
);

const cell = paraOf(
  fc.oneof(
    { weight: 60, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 400 }) },
  ),
);

const table: fc.Arbitrary<Bone> = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    headed: fc.boolean(),
    shares: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
  }),
);

const lines: fc.Arbitrary<Bone> = fc.record({
  kind: fc.constant('lines' as const),
  count: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 60 }) },
  ),
});

const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);

const { bone } = fc.letrec<{ bone: Bone; some: readonly Bone[]; deep: Bone; holder: Bone; section: Bone; lists: Bone }>(
  (tie) => ({
    some: fc.array(tie('bone'), { minLength: 1, maxLength: 2 }),
    bone: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 8, arbitrary: para },
      { weight: 2, arbitrary: lines },
      { weight: 2, arbitrary: table },
      { weight: 8, arbitrary: tie('deep') },
    ),
    deep: fc.oneof(
      { weight: 5, arbitrary: tie('section') },
      { weight: 3, arbitrary: tie('lists') },
      { weight: 5, arbitrary: tie('holder') },
    ),
    section: fc.record({
      kind: fc.constant('section' as const),
      levels: fc.array(level, { minLength: 1, maxLength: 2 }),
      words: fc.integer({ min: 1, max: 14 }),
      first: tie('bone'),
    }),
    lists: fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('some'), { minLength: 1, maxLength: 3 }),
    }),
    holder: fc.oneof(
      fc.record({ kind: fc.constant('callout' as const), loose: fc.boolean(), children: tie('some') }),
      fc.record({ kind: fc.constant('prompt' as const), loose: fc.boolean(), children: tie('some') }),
      fc.record({ kind: fc.constant('keep' as const), children: tie('some') }),
      fc.record({ kind: fc.constant('box' as const), lines: fc.integer({ min: 1, max: 40 }), children: tie('some') }),
      fc.record({
        kind: fc.constant('columns' as const),
        columns: fc.array(tie('some'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }),
);

/** Whole documents: most of a few pages, so that many can be printed. */
export const documents: fc.Arbitrary<readonly Bone[]> = fc.oneof(
  { weight: 16, arbitrary: fc.array(bone, { minLength: 1, maxLength: 2 }) },
  { weight: 8, arbitrary: fc.array(bone, { minLength: 3, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(bone, { minLength: 4, maxLength: 9 }) },
);

/** Shorter ones, for a run that nobody wants to wait for. */
export const shortDocuments: fc.Arbitrary<readonly Bone[]> = fc.array(bone, { minLength: 1, maxLength: 2 });
