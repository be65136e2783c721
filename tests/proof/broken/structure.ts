import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import { breadEntry, breadHandout, breadWith, changed } from '../../support/bread-handout.ts';
import type { Broken } from './broken.ts';

/** What is remembered where some words of the first page are Spanish. */
const foreign = (leaf: string, words: string): NonNullable<Broken['expected']> => ({
  entry: { ...breadEntry(), passages: [{ leaf, page: 1, language: 'es', ...fingerprintOf(words) }] },
});

/** What a screen reader is told. */
export const structures: readonly Broken[] = [
  {
    name: 'a picture without alt',
    code: 'proof/no-alt',
    page: 1,
    says: /picture does not say/,
    objects: breadWith('figure', '/Alt (A round loaf)', ''),
  },
  {
    name: 'a picture that does not say where it stands',
    code: 'proof/figure-place',
    page: 1,
    says: /"A round loaf" does not say where/,
    objects: breadWith('figure', '/BBox [72 480 132 540]', ''),
  },
  {
    name: 'a picture that stands beside its page',
    code: 'proof/figure-place',
    page: 1,
    says: /at 572 480 632 540, which is not on the page/,
    objects: breadWith('figure', '72 480 132 540', '572 480 632 540'),
  },
  {
    name: 'a paragraph whose language is not told',
    code: 'proof/passage-language',
    page: 1,
    says: /"bread.hello" are in "es"/,
    objects: breadHandout(),
    expected: foreign('bread.hello', 'Flour, water, salt and a little time.'),
  },
  {
    name: 'a paragraph that is said to be in a third language',
    code: 'proof/passage-language',
    page: 1,
    says: /"bread.hello" are in "es"/,
    objects: breadWith('hello', '/K 1', '/K 1 /Lang (fr)'),
    expected: foreign('bread.hello', 'Flour, water, salt and a little time.'),
  },
  {
    name: 'some words whose language is told of the whole paragraph',
    code: 'proof/passage-language',
    page: 1,
    says: /"bread.hello" are in "es"/,
    objects: breadWith('hello', '/K 1', '/K 1 /Lang (es)'),
    expected: foreign('bread.hello', 'Flour'),
  },
  {
    name: 'a heading that skips a level',
    code: 'proof/skipped-heading',
    page: 2,
    says: /"While it rests" is H3 after H1/,
    objects: breadWith('h2', '/S /H2', '/S /H3'),
  },
  {
    name: 'a first heading of the second level',
    code: 'proof/skipped-heading',
    page: 1,
    says: /"Bread and butter" is H2 after no heading/,
    objects: breadWith('h1', '/S /H1', '/S /H2'),
  },
  {
    name: 'a skipped heading behind a name of its own',
    code: 'proof/skipped-heading',
    page: 2,
    says: /H3 after H1/,
    objects: changed(breadWith('h2', '/S /H2', '/S /Minor'), 'tree', '/K', '/RoleMap << /Minor /H3 >> /K'),
  },
  {
    name: 'an element of no kind',
    code: 'proof/misplaced-element',
    page: 2,
    says: /"Crumb" is no kind/,
    objects: breadWith('rest', '/S /P', '/S /Crumb'),
  },
  {
    name: 'an entry of contents outside of contents',
    code: 'proof/misplaced-element',
    page: 2,
    says: /A TOCI "Clean the table .*" stands in Document, not in TOC/,
    objects: breadWith('rest', '/S /P', '/S /TOCI'),
  },
  {
    name: 'an item without a body',
    code: 'proof/broken-list',
    page: 1,
    says: /A P "Wait for one hour." stands straight in LI/,
    objects: breadWith('body2', '/S /LBody', '/S /P'),
  },
  {
    name: 'an item outside of a list',
    code: 'proof/broken-list',
    page: 1,
    says: /A LI .* stands in Sect, not in L/,
    objects: breadWith('list', '/S /L', '/S /Sect'),
  },
  {
    name: 'a cell that stands straight in its table',
    code: 'proof/broken-table',
    page: 1,
    says: /A TD "Twenty" stands in Table, not in TR/,
    objects: changed(breadWith('table', '@row2]', '@row2 @td2]'), 'row2', '[@td1 @td2]', '[@td1]'),
  },
  {
    name: 'a row that lacks a cell',
    code: 'proof/broken-table',
    page: 1,
    says: /Row 2 of a table has 3 columns, the first has 2/,
    objects: breadWith('td1', '/K 8', '/K 8 /A << /O /Table /ColSpan 2 >>'),
  },
  {
    name: 'a table without headers',
    code: 'proof/table-without-headers',
    page: 1,
    says: /begins "Bread Minutes Rolls Twenty"/,
    objects: changed(breadWith('th1', '/S /TH', '/S /TD'), 'th2', '/S /TH', '/S /TD'),
  },
  {
    name: 'a header cell without scope',
    code: 'proof/header-without-scope',
    page: 1,
    says: /"Minutes" does not say/,
    objects: breadWith('th2', '/Scope /Column', ''),
  },
  {
    name: 'a link that is in no element',
    code: 'proof/link-not-in-structure',
    page: 1,
    says: /A link to mailto:bakers@bakery\.example is in no Link/,
    objects: breadWith('link', '[11 << /Type /OBJR /Obj @annotation /Pg @page1 >>]', '11'),
  },
  {
    name: 'a link without words',
    code: 'proof/link-without-words',
    page: 1,
    says: /A link to mailto:bakers/,
    objects: breadWith('annotation', '/Contents (Write to the bakers)', ''),
  },
  {
    name: 'a link to a place that is not there',
    code: 'proof/dead-link',
    page: 1,
    says: /"Write to the bakers" leads nowhere/,
    objects: breadWith('annotation', /\/A <<.*>>/, '/Dest (the-oven) >>'),
  },
  {
    name: 'a link to an address that no program opens',
    code: 'proof/dead-link',
    page: 1,
    says: /leads nowhere/,
    objects: breadWith('annotation', 'mailto:bakers@bakery.example', 'bakery'),
  },
  {
    name: 'a link that leads back to another element',
    code: 'proof/broken-parents',
    page: 1,
    says: /A link does not lead back/,
    objects: breadWith('parents', '2 @link]', '2 @linkP]'),
  },
  {
    name: 'a page on which Tab jumps',
    code: 'proof/tab-order',
    page: 1,
    says: /reading order/,
    objects: breadWith('page1', '/Tabs /S', ''),
  },
  {
    name: 'two paragraphs that change places',
    code: 'proof/reading-order',
    page: 1,
    says: /"bread.mix" are read before/,
    objects: breadWith('document', '@hello @list', '@list @hello'),
  },
  {
    name: 'a piece that is lost',
    code: 'proof/leaf-lost',
    page: 1,
    says: /"bread.wait"/,
    objects: breadWith('content1', 'Wait for one hour.', 'Wait for one.'),
  },
  {
    name: 'a piece on another page',
    code: 'proof/leaf-elsewhere',
    page: 2,
    says: /"bread.talk" are on page 2.*on page 1/,
    objects: breadHandout(),
    expected: {
      entry: {
        ...breadEntry(),
        leaves: breadEntry().leaves.map((leaf) => (leaf.id === 'bread.talk' ? { ...leaf, page: 1 } : leaf)),
      },
    },
  },
  {
    name: 'a piece that was written twice and is there once',
    code: 'proof/leaf-lost',
    page: 1,
    says: /"bread.wait-again"/,
    objects: breadHandout(),
    expected: {
      entry: {
        ...breadEntry(),
        leaves: breadEntry().leaves.flatMap((leaf) =>
          leaf.id === 'bread.wait' ? [leaf, { ...leaf, id: 'bread.wait-again' }] : [leaf],
        ),
      },
    },
  },
];
