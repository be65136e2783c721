import { artifact, breadEntry, breadHandout, breadWith, changed, marked, words } from '../../support/bread-handout.ts';
import type { PlainObjects } from '../../support/plain-pdf.ts';
import type { Broken } from './broken.ts';

/** Leaves of the handout by their page. */
const onPage = (page: number): string[] => breadEntry().leaves.flatMap((leaf) => (leaf.page === page ? [leaf.id] : []));

/** A handout whose pages are to be filled: its text block is 648 points tall. */
const filled: NonNullable<Broken['expected']> = { entry: { ...breadEntry(), fill: { foot: 72, height: 648, free: [1] } } };

const PAGES = Array.from({ length: 18 }, (_, at) => `more${at}`);

/** The handout with eighteen more pages that are empty. */
const withEmptyPages = (): PlainObjects => ({
  ...breadWith('pages', /.*/, `<< /Type /Pages /Kids [@page1 @page2 ${PAGES.map((name) => `@${name}`).join(' ')}] /Count 20 >>`),
  ...Object.fromEntries(PAGES.map((name) => [name, '<< /Type /Page /Parent @pages /MediaBox [0 0 612 792] /Resources << >> >>'])),
});

/** The handout with one more item in its list, on its second page, and that page full. */
const withItemOverleaf = (): PlainObjects => {
  const item = `${marked('Lbl', 2, words('3.', 72, 640))} ${marked('LBody', 3, words('Bake it.', 90, 640))}`;
  const drawn = changed(breadHandout(), 'content2', /$/, `\n${item}\n${FULL}`);
  return {
    ...changed(changed(drawn, 'list', '@item2]', '@item2 @item3]'), 'parents', '[@h2 @rest]', '[@h2 @rest @label3 @body3]'),
    item3: '<< /Type /StructElem /S /LI /P @list /K [@label3 @body3] >>',
    label3: '<< /Type /StructElem /S /Lbl /P @item3 /K 2 /Pg @page2 >>',
    body3: '<< /Type /StructElem /S /LBody /P @item3 /K 3 /Pg @page2 >>',
  };
};

/** A line to write on near the foot of a page. */
const FULL = artifact('0 G 72 100 m 300 100 l S');

/** The handout with what it says of flour in a box that goes on overleaf; `again` is what its head says there. */
const withBox = (again: string): PlainObjects => {
  const more = marked('P', 2, words('Use what the mill has.', 72, 640));
  const drawn = changed(breadHandout(), 'content2', /$/, `\n${again}\n${more}\n${FULL}`);
  const boxed = changed(changed(drawn, 'document', '@hello', '@box'), 'hello', '/P @document', '/P @box');
  return {
    ...changed(boxed, 'parents', '[@h2 @rest]', '[@h2 @rest @mill]'),
    box: '<< /Type /StructElem /S /Div /P @document /K [@hello @mill] >>',
    mill: '<< /Type /StructElem /S /P /P @box /K 2 /Pg @page2 >>',
  };
};

/** Pages that are as they should be, though they look broken at first sight. */
export const goodPages: readonly (Pick<Broken, 'objects' | 'expected'> & { readonly name: string })[] = [
  { name: 'a page that is blank from its head on, the only one', objects: breadHandout(), expected: filled },
  {
    name: 'a box that says overleaf what it is',
    objects: withBox(artifact(words('Flour, water, salt and a little time., continued', 72, 660))),
    expected: filled,
  },
];

/** What is told of pages as pages: how they are filled, and what turns and leaves together. */
export const pages: readonly Broken[] = [
  {
    name: 'a sheet that leaves the document, with another on its back',
    code: 'proof/shared-tear-out',
    page: 2,
    says: /2 pieces of text would go along with the sheet on pages 1 to 2/,
    objects: breadHandout(),
    expected: { entry: { ...breadEntry(), tearOuts: [onPage(1)] } },
  },
  {
    name: 'a sheet that leaves the document and begins on the back of another',
    code: 'proof/shared-tear-out',
    page: 2,
    says: /begins on the back of another one/,
    objects: breadHandout(),
    expected: { entry: { ...breadEntry(), tearOuts: [onPage(2)] } },
  },
  {
    name: 'more than one page in ten that is blank for more than two fifths, before the last one',
    code: 'proof/blank-foot',
    page: 2,
    says: /18 pages of 20 are blank for more than 40 %/,
    objects: withEmptyPages(),
    expected: { entry: { ...breadEntry(), pages: 20, fill: { foot: 72, height: 648, free: [1] } } },
    also: ['proof/no-bookmarks'],
  },
  {
    name: 'the last item of a list alone overleaf',
    code: 'proof/lone-row',
    page: 2,
    says: /The item "3\. ?Bake it\." stands alone overleaf/,
    objects: withItemOverleaf(),
    expected: filled,
  },
  {
    name: 'the rest of a box overleaf that does not say what it is',
    code: 'proof/box-without-label',
    page: 2,
    says: /"Flour, water, salt and a little time\." goes on here without its label/,
    objects: withBox(''),
    expected: filled,
  },
];
