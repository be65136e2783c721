import { NO_OVERRUN } from '../../../src/geometry/boxes.ts';
import type { Nup } from '../../../src/geometry/imposition.ts';
import { FORMATS } from '../../../src/geometry/paper.ts';
import { bookletSides, draftSides, type ImposedPage, type Side } from '../../../src/geometry/sides.ts';
import type { ImposedEntry } from '../../../src/model/packet.ts';
import type { ReadPage } from '../../../src/proof/pages-read.ts';
import { words } from '../../support/bread-handout.ts';
import type { PlainObjects } from '../../support/plain-pdf.ts';
import type { Broken } from './broken.ts';
import { asBooklet, plainSheets } from './print.ts';

const PAGE = FORMATS['half-letter'];
const SIZE = 12;

const STEPS = ['Feed', 'Weigh', 'Mix', 'Knead', 'Rest', 'Fold', 'Shape', 'Proof', 'Score', 'Bake', 'Cool', 'Share'];

/** The pages of a booklet about bread: a step each, and its number at the foot. */
const pagesOf = (count: number): readonly ReadPage[] =>
  STEPS.slice(0, count).map((step, at) => ({
    size: PAGE,
    texts: [
      { text: `${step} the dough`, x: 60, y: 90 },
      { text: String(at + 1), x: 190, y: 580 },
    ],
  }));

const pageAt = ({ page, x, y, scale }: ImposedPage, height: number, pages: readonly ReadPage[]): string =>
  (pages[page - 1]?.texts ?? [])
    .map((text) => words(text.text, x + text.x * scale, height - y - text.y * scale, { size: SIZE * scale }))
    .join('\n');

/** One side as the two objects that it takes. */
const sideObjects = (side: Side, at: number, pages: readonly ReadPage[]): PlainObjects => {
  const { width, height } = side.sheet;
  return {
    [`side${at}`]: `<< /Type /Page /Parent @pages /MediaBox [0 0 ${width} ${height}] /Contents @drawn${at} /Resources << /Font << /F1 @font >> >> >>`,
    [`drawn${at}`]: { dict: '<< >>', data: side.pages.map((page) => pageAt(page, height, pages)).join('\n') },
  };
};

/** A printer's file with these sides. */
export const printed = (sides: readonly Side[], pages: readonly ReadPage[] = pagesOf(12)): PlainObjects =>
  sides.reduce<PlainObjects>((objects, side, at) => ({ ...objects, ...sideObjects(side, at, pages) }), {
    ...plainSheets,
    pages: `<< /Type /Pages /Kids [${sides.map((_, at) => `@side${at}`).join(' ')}] /Count ${sides.length} >>`,
  });

const folded = (count: number, signatures: readonly number[]): readonly Side[] =>
  bookletSides(count, PAGE, FORMATS.letter, NO_OVERRUN, signatures);

const drafted = (count: number, nup: Nup): readonly Side[] => draftSides(count, PAGE, FORMATS.letter, nup);

/** What is known of a booklet of so many pages. */
const known = (pages: number, changes: Partial<ImposedEntry> = {}): NonNullable<Broken['expected']> => ({
  ...asBooklet({ pages, sides: Math.ceil(pages / 4) * 2, signatures: [Math.ceil(pages / 4) * 4], ...changes }),
  pages: pagesOf(pages),
});

const asDraft = (pages: number, imposition: '2up' | '4up', sides: number) => known(pages, { imposition, sides });

/** The same sides, each of their pages changed. */
const changedSides = (
  sides: readonly Side[],
  change: (page: ImposedPage, side: number) => readonly ImposedPage[],
): readonly Side[] => sides.map((side, at) => ({ ...side, pages: side.pages.flatMap((page) => change(page, at)) }));

const whole = folded(8, [8]);
const [first, second, third, fourth] = whole as readonly [Side, Side, Side, Side];

/** Printers' files that are as they should be. */
export const goodImposed: readonly (Pick<Broken, 'name' | 'objects'> & { readonly expected: NonNullable<Broken['expected']> })[] =
  [
    { name: 'a booklet', objects: printed(whole), expected: known(8) },
    { name: 'a booklet whose last place is empty', objects: printed(folded(7, [8])), expected: known(7) },
    { name: 'two signatures', objects: printed(folded(12, [8, 4])), expected: known(12, { signatures: [8, 4] }) },
    { name: 'a draft of two', objects: printed(drafted(5, 2)), expected: asDraft(5, '2up', 3) },
    { name: 'a draft of four', objects: printed(drafted(6, 4)), expected: asDraft(6, '4up', 2) },
  ];

/** Printers' files that were shuffled. */
export const imposedFiles: readonly Broken[] = [
  {
    name: 'two pages of a side that have changed places',
    code: 'proof/imposed-order',
    page: 2,
    says: /Side 1b, left: page 7 is there, where page 2 belongs/,
    objects: printed(changedSides(whole, (page, side) => [side === 1 ? { ...page, page: page.page === 2 ? 7 : 2 } : page])),
    expected: known(8),
  },
  {
    name: 'sheets in another order',
    code: 'proof/imposed-order',
    page: 1,
    says: /Side 1a, left: page 6 is there, where page 8 belongs/,
    objects: printed([third, fourth, first, second]),
    expected: known(8),
  },
  {
    name: 'a sheet whose back was printed before its front',
    code: 'proof/imposed-order',
    page: 4,
    says: /Side 2b, right: page 3 is there, where page 5 belongs/,
    objects: printed([first, second, fourth, third]),
    expected: known(8),
  },
  {
    name: 'a page of another document',
    code: 'proof/imposed-order',
    page: 3,
    says: /Side 2a, right: "Wash the rye 3" is there, where page 3 belongs/,
    objects: printed(
      whole,
      pagesOf(8).map((page, at) =>
        at === 2
          ? { ...page, texts: page.texts.map((text) => ({ ...text, text: text.text.replace('Mix the dough', 'Wash the rye') })) }
          : page,
      ),
    ),
    expected: known(8),
  },
  {
    name: 'signatures that were folded as one',
    code: 'proof/imposed-order',
    page: 1,
    says: /Side 1\.1a, left: page 12 is there, where page 8 belongs/,
    objects: printed(folded(12, [12])),
    expected: known(12, { signatures: [8, 4] }),
  },
  {
    name: 'a page that is lost',
    code: 'proof/imposed-blank',
    page: 4,
    says: /Side 2b, right: nothing is there, where page 5 belongs/,
    objects: printed(changedSides(whole, (page) => (page.page === 5 ? [] : [page]))),
    expected: known(8),
  },
  {
    name: 'a page where none belongs',
    code: 'proof/imposed-blank',
    page: 1,
    says: /Side 1a, left: page 4 is there, where nothing belongs/,
    objects: printed(changedSides(whole, (page) => [page.page === 8 ? { ...page, page: 4 } : page])),
    expected: known(7),
  },
  {
    name: 'sheets without creep',
    code: 'proof/imposed-place',
    page: 3,
    says: /Side 2a, right: page 3 stands 0\.3 pt to the right and 0\.0 pt down of its place/,
    objects: printed(changedSides(whole, (page, side) => [side === 2 && page.page === 3 ? { ...page, x: 396 } : page])),
    expected: known(8),
  },
  {
    name: 'pages that do not meet at the fold',
    code: 'proof/imposed-place',
    page: 1,
    says: /Side 1a, left: page 8 stands 9\.0 pt to the right/,
    objects: printed(changedSides(whole, (page, side) => [side === 0 && page.page === 8 ? { ...page, x: page.x + 9 } : page])),
    expected: known(8),
  },
  {
    name: 'a draft in the order of a booklet',
    code: 'proof/imposed-order',
    page: 1,
    says: /Side 1a, place 1: page 4 is there, where page 1 belongs/,
    objects: printed(changedSides(drafted(4, 2), (page) => [{ ...page, page: [4, 1, 2, 3][page.page - 1] ?? 0 }])),
    expected: asDraft(4, '2up', 2),
  },
  {
    name: 'a draft with a page after its last one',
    code: 'proof/imposed-blank',
    page: 2,
    says: /Side 1b, place 3: page 7 is there, where nothing belongs/,
    objects: printed(drafted(7, 4)),
    expected: { ...asDraft(6, '4up', 2), pages: pagesOf(7) },
  },
  {
    name: 'a draft whose pages are too large',
    code: 'proof/imposed-place',
    page: 1,
    says: /Side 1a, place 1: page 1 stands/,
    objects: printed(changedSides(drafted(4, 4), (page) => [page.page === 1 ? { ...page, scale: page.scale * 1.05 } : page])),
    expected: asDraft(4, '4up', 1),
  },
  {
    name: 'a draft without its last side',
    code: 'proof/draft-sides',
    page: null,
    says: /6 pages, 2 on each side, take 3 sides; it has 2/,
    objects: printed(drafted(6, 2).slice(0, 2)),
    expected: asDraft(6, '2up', 2),
  },
  {
    name: 'signatures that are no whole sheets',
    code: 'proof/signature-not-filled',
    page: null,
    says: /8 pages do not fold into signatures of 6, 2 pages/,
    objects: printed(whole),
    expected: { ...known(8, { signatures: [6, 2] }), pages: [] },
  },
];
