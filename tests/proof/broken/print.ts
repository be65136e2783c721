import type { ImposedEntry } from '../../../src/model/packet.ts';
import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import { artifact, breadEntry, breadHandout, breadWith, changed, TITLE } from '../../support/bread-handout.ts';
import type { PlainObjects } from '../../support/plain-pdf.ts';
import type { Broken } from './broken.ts';

const MEDIA = '/MediaBox [0 0 612 792]';
const LARGER = '/MediaBox [0 0 666 846] /CropBox [0 0 666 846]';
const CUT = `${LARGER} /BleedBox [18 18 648 828] /TrimBox [27 27 639 819]`;

/** Left, lower, right and upper edge of the cut, and lines in line with them, beyond the bleed. */
const MARKS = [27, 639]
  .flatMap((x) => [`${x} 3 m ${x} 15 l S`, `${x} 831 m ${x} 843 l S`])
  .concat([27, 819].flatMap((y) => [`3 ${y} m 15 ${y} l S`, `651 ${y} m 663 ${y} l S`]));

const withBoth = (objects: PlainObjects, suffix: string, from: string | RegExp, to: string): PlainObjects =>
  changed(changed(objects, `${suffix}1`, from, to), `${suffix}2`, from, to);

/** The handout on larger sheets, with boxes and marks; `drawing` comes on top of its second page. */
const cut = (drawing = '', marks: readonly string[] = MARKS): PlainObjects => {
  const boxed = withBoth(breadHandout(), 'page', MEDIA, CUT);
  const marked = changed(boxed, 'content1', /$/, `\n${artifact(`0 G 0.25 w ${MARKS.join(' ')}`)}`);
  return changed(marked, 'content2', /$/, `\n${artifact(`0 G 0.25 w ${marks.join(' ')} ${drawing}`)}`);
};

/** The handout cut as it should be. */
export const cutHandout = cut('0 0.3 0.4 rg 612 18 36 810 re f');

const bleeding: Broken['expected'] = { entry: { ...breadEntry(), bleed: true } };

const booklet: ImposedEntry = {
  file: 'bread.booklet.pdf',
  imposition: 'booklet',
  of: 'bread.pdf',
  audience: 'participant',
  sides: 2,
  pages: 4,
  paper: 'letter',
  bleed: false,
  title: fingerprintOf(TITLE).text,
};

/** What is known of a printer's file. */
export const asBooklet = (changes: Partial<ImposedEntry> = {}): NonNullable<Broken['expected']> => ({
  entry: null,
  imposed: { ...booklet, ...changes },
});

/** The handout as a printer's file might be: no tags, no claims. */
export const plainSheets: PlainObjects = changed(
  breadWith('catalog', /\/MarkInfo << \/Marked true >>|\/StructTreeRoot @tree/g, ''),
  'xmp',
  /<pdfuaid:part>.*<\/pdfaid:conformance>/,
  '',
);

/** What a print shop is given. */
export const prints: readonly Broken[] = [
  {
    name: 'a bleed that nobody is told of',
    code: 'proof/page-boxes',
    page: 1,
    says: /does not say where it is cut/,
    objects: breadHandout(),
    expected: bleeding,
  },
  {
    name: 'a cut outside of the bleed',
    code: 'proof/page-boxes',
    page: 2,
    says: /TrimBox reaches beyond its BleedBox/,
    objects: changed(cut(), 'page2', '/BleedBox [18 18 648 828]', '/BleedBox [27 27 600 819]'),
    expected: bleeding,
  },
  {
    name: 'corners without marks',
    code: 'proof/crop-marks',
    page: 2,
    says: /5 of 8 crop marks/,
    objects: cut('', MARKS.slice(0, 5)),
    expected: bleeding,
  },
  {
    name: 'marks within the bleed',
    code: 'proof/crop-marks',
    page: 2,
    says: /6 of 8 crop marks/,
    objects: cut('', [...MARKS.slice(0, 6), '641 27 m 647 27 l S', '641 819 m 647 819 l S']),
    expected: bleeding,
  },
  {
    name: 'a mark that runs into the page',
    code: 'proof/crop-marks',
    page: 2,
    says: /1 line beside the page runs into what is kept/,
    objects: cut('300 3 m 300 40 l S'),
    expected: bleeding,
  },
  {
    name: 'color that ends where the page is cut',
    code: 'proof/art-stops-at-cut',
    page: 2,
    says: /1 shape on its right edge/,
    objects: cut('0 0.3 0.4 rg 612 18 27 810 re f'),
    expected: bleeding,
  },
  {
    name: 'a booklet without its last sheet',
    code: 'proof/signature-not-filled',
    page: null,
    says: /7 pages fold out of 4 sides; it has 2/,
    objects: plainSheets,
    expected: asBooklet({ pages: 7 }),
  },
  {
    name: 'a booklet with sides that are missing',
    code: 'proof/page-count',
    page: null,
    says: /2 sides; 4 were printed/,
    objects: plainSheets,
    expected: asBooklet({ sides: 4 }),
  },
  {
    name: "a printer's file that says it can be read aloud",
    code: 'proof/imposed-claims',
    page: null,
    says: /says that it is PDF\/UA-1 and PDF\/A-2a/,
    objects: breadWith('catalog', /\/MarkInfo << \/Marked true >>|\/StructTreeRoot @tree/g, ''),
    expected: asBooklet(),
  },
  {
    name: "a printer's file with a structure",
    code: 'proof/imposed-claims',
    page: null,
    says: /has a structure/,
    objects: changed(breadHandout(), 'xmp', /<pdfuaid:part>.*<\/pdfaid:conformance>/, ''),
    expected: asBooklet(),
  },
];
