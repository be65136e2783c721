import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import type { PacketEntry } from '../../src/model/packet.ts';
import { asLatin1, asUtf8, type PlainObjects } from './plain-pdf.ts';

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf');
const fontFile = asLatin1(new Uint8Array(readFileSync(FONT)));

/** The title, as people read it: every sign in it means something to XML. */
export const TITLE = 'Bread & butter <for beginners>';

const xmlTitle = TITLE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlTitle}</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** A line of text at a place, in black unless said otherwise. */
export const words = (text: string, x: number, y: number, { size = 12, before = '' } = {}): string =>
  `BT ${before} /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;

/** Drawing within an element: the number is that of the marked content. */
export const marked = (tag: string, mcid: number, drawing: string): string => `/${tag} <</MCID ${mcid}>> BDC ${drawing} EMC`;

/** Drawing that is decoration. */
export const artifact = (drawing: string): string => `/Artifact <</Type /Layout>> BDC ${drawing} EMC`;

const stream = (data: string, dict = '<< >>') => ({ dict, data });

const element = (role: string, parent: string, kids: string, more = ''): string =>
  `<< /Type /StructElem /S /${role} /P @${parent} /K ${kids} ${more} >>`;

const onPage = (page: number, role: string, parent: string, mcid: number, more = ''): string =>
  element(role, parent, String(mcid), `/Pg @page${page} ${more}`);

const column = '/A << /O /Table /Scope /Column >>';

const pageOf = (content: string, key: number, more = ''): string =>
  `<< /Type /Page /Parent @pages /MediaBox [0 0 612 792] /Contents @${content} /StructParents ${key} ${more}
  /Resources << /Font << /F1 @font >> >> >>`;

const structure: PlainObjects = {
  tree: '<< /Type /StructTreeRoot /K @document /ParentTree @parents >>',
  parents: `<< /Nums [0 [@h1 @hello @label1 @body1 @label2 @body2 @th1 @th2 @td1 @td2 @figure @link] 1 [@h2 @rest] 2 @link] >>`,
  document: element('Document', 'tree', '[@h1 @hello @list @table @figure @linkP @h2 @rest]'),
  h1: onPage(1, 'H1', 'document', 0),
  hello: onPage(1, 'P', 'document', 1),
  list: element('L', 'document', '[@item1 @item2]', '/A << /O /List /ListNumbering /Decimal >>'),
  item1: element('LI', 'list', '[@label1 @body1]'),
  label1: onPage(1, 'Lbl', 'item1', 2),
  body1: onPage(1, 'LBody', 'item1', 3),
  item2: element('LI', 'list', '[@label2 @body2]'),
  label2: onPage(1, 'Lbl', 'item2', 4),
  body2: onPage(1, 'LBody', 'item2', 5),
  table: element('Table', 'document', '[@row1 @row2]'),
  row1: element('TR', 'table', '[@th1 @th2]'),
  th1: onPage(1, 'TH', 'row1', 6, column),
  th2: onPage(1, 'TH', 'row1', 7, column),
  row2: element('TR', 'table', '[@td1 @td2]'),
  td1: onPage(1, 'TD', 'row2', 8),
  td2: onPage(1, 'TD', 'row2', 9),
  figure: onPage(1, 'Figure', 'document', 10, '/Alt (A round loaf) /A << /O /Layout /BBox [72 480 132 540] >>'),
  linkP: element('P', 'document', '@link'),
  link: element('Link', 'linkP', '[11 << /Type /OBJR /Obj @annotation /Pg @page1 >>]', '/Pg @page1'),
  h2: onPage(2, 'H2', 'document', 0),
  rest: onPage(2, 'P', 'document', 1),
};

const firstPage = [
  marked('H1', 0, words('Bread and butter', 72, 700, { size: 20 })),
  marked('P', 1, words('Flour, water, salt and a little time.', 72, 670)),
  marked('Lbl', 2, words('1.', 72, 640)),
  marked('LBody', 3, words('Mix the flour and the water.', 90, 640)),
  marked('Lbl', 4, words('2.', 72, 620)),
  marked('LBody', 5, words('Wait for one hour.', 90, 620)),
  marked('TH', 6, words('Bread', 72, 590)),
  marked('TH', 7, words('Minutes', 200, 590)),
  marked('TD', 8, words('Rolls', 72, 570)),
  marked('TD', 9, words('Twenty', 200, 570)),
  marked('Figure', 10, '0.6 0.4 0.2 rg 72 480 60 60 re f'),
  marked('Link', 11, `0 g ${words('Ask the bakers', 72, 450)}`),
  artifact('0.4 G 72 420 m 300 420 l S'),
  artifact(words('The bakery, page 1', 72, 40, { size: 9 })),
].join('\n');

const secondPage = [
  marked('H2', 0, words('While it rests', 72, 700, { size: 16 })),
  marked('P', 1, words('Clean the table and talk about the oven.', 72, 670)),
  artifact(words('The bakery, page 2', 72, 40, { size: 9 })),
].join('\n');

/** A handout of two pages without a mistake: heading, list, table, picture, link, a line to write on. */
export const breadHandout = (): PlainObjects => ({
  catalog: `<< /Type /Catalog /Pages @pages /Lang (en-US) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>
  /StructTreeRoot @tree /Metadata @xmp /OutputIntents [@intent] >>`,
  info: `<< /Title (${TITLE}) >>`,
  pages: '<< /Type /Pages /Kids [@page1 @page2] /Count 2 >>',
  page1: pageOf('content1', 0, '/Tabs /S /Annots [@annotation]'),
  page2: pageOf('content2', 1),
  content1: stream(firstPage),
  content2: stream(secondPage),
  annotation: `<< /Type /Annot /Subtype /Link /Rect [72 445 160 465] /F 4 /Border [0 0 0] /StructParent 2
  /Contents (Write to the bakers) /A << /S /URI /URI (mailto:bakers@bakery.example) >> >>`,
  ...structure,
  font: `<< /Type /Font /Subtype /TrueType /BaseFont /BAKERY+PatrickHand /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126
  /Widths [${Array.from({ length: 95 }, () => '480').join(' ')}] /FontDescriptor @descriptor >>`,
  descriptor: `<< /Type /FontDescriptor /FontName /BAKERY+PatrickHand /Flags 32 /FontBBox [0 -300 1000 1000] /ItalicAngle 0
  /Ascent 900 /Descent -300 /CapHeight 700 /StemV 80 /FontFile2 @fontFile >>`,
  fontFile: stream(fontFile, `<< /Length1 ${fontFile.length} >>`),
  xmp: stream(asUtf8(xmp), '<< /Type /Metadata /Subtype /XML >>'),
  intent: '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile @profile >>',
  profile: stream('not looked into', '<< /N 3 >>'),
});

const leaf = (id: string, page: number, text: string) => ({ id, page, ...fingerprintOf(text) });

/** What the packet remembers of the handout. */
export const breadEntry = (): PacketEntry => ({
  file: 'bread.pdf',
  kind: 'handout',
  item: '',
  brand: 'bakery',
  audience: 'participant',
  pages: 2,
  title: fingerprintOf(TITLE).text,
  language: 'en-US',
  words: 30,
  leaves: [
    leaf('bread.title', 1, 'Bread and butter'),
    leaf('bread.hello', 1, 'Flour, water, salt and a little time.'),
    leaf('bread.mix', 1, 'Mix the flour and the water.'),
    leaf('bread.wait', 1, 'Wait for one hour.'),
    leaf('bread.rolls', 1, 'Rolls'),
    leaf('bread.minutes', 1, 'Twenty'),
    leaf('bread.ask', 1, 'Ask the bakers'),
    leaf('bread.rest', 2, 'While it rests'),
    leaf('bread.talk', 2, 'Clean the table and talk about the oven.'),
  ],
  references: [],
});

/** The handout with one thing changed; throws where nothing changes, so that no test tests nothing. */
export const breadWith = (name: string, from: string | RegExp, to: string): PlainObjects =>
  changed(breadHandout(), name, from, to);

/** Objects with one thing changed in one of them. */
export const changed = (objects: PlainObjects, name: string, from: string | RegExp, to: string): PlainObjects => {
  const object = objects[name];
  if (object === undefined) throw new Error(`no object "${name}"`);
  const before = typeof object === 'string' ? object : object.data;
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`nothing to change in "${name}"`);
  return { ...objects, [name]: typeof object === 'string' ? after : { ...object, data: after } };
};
