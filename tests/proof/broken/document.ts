import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import { breadEntry, breadHandout, breadWith, changed, TITLE } from '../../support/bread-handout.ts';
import type { PlainObjects } from '../../support/plain-pdf.ts';
import type { Broken } from './broken.ts';

const unmarked = breadWith('catalog', '/MarkInfo << /Marked true >>', '');

const withoutClaims = (objects: PlainObjects): PlainObjects =>
  changed(objects, 'xmp', /<pdfuaid:part>.*<\/pdfaid:conformance>/, '');

const tenPages = (): PlainObjects => {
  const extra = Array.from({ length: 8 }, (_, at) => `page${at + 3}`);
  const objects = changed(
    breadHandout(),
    'pages',
    /.*/,
    `<< /Type /Pages /Kids [@page1 @page2 ${extra.map((name) => `@${name}`).join(' ')}] /Count 10 >>`,
  );
  return {
    ...objects,
    ...Object.fromEntries(
      extra.map((name) => [name, '<< /Type /Page /Parent @pages /MediaBox [0 0 612 792] /Resources << >> >>']),
    ),
  };
};

/** The file as a whole. */
export const documents: readonly Broken[] = [
  {
    name: 'a file that is locked',
    code: 'proof/unreadable',
    page: null,
    says: /password|locked|encrypt/i,
    objects: { ...breadHandout(), lock: '<< /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >>' },
    trailer: '/ID [<62> <62>] /Encrypt @lock',
  },
  {
    name: 'a page that is missing',
    code: 'proof/page-count',
    page: null,
    says: /2 pages; 3 were printed/,
    objects: breadHandout(),
    expected: { entry: { ...breadEntry(), pages: 3 } },
  },
  { name: 'no tags, and no claim', code: 'proof/untagged', page: null, says: /not tagged/, objects: withoutClaims(unmarked) },
  {
    name: 'no tags, and a claim',
    code: 'proof/false-claim',
    page: null,
    says: /PDF\/UA-1, and is not: proof\/untagged/,
    objects: unmarked,
    also: ['proof/untagged'],
  },
  {
    name: 'an archive file that does not say which colors it means',
    code: 'proof/false-claim',
    page: null,
    says: /PDF\/A-2a.*output intent/,
    objects: breadWith('catalog', '/OutputIntents [@intent]', ''),
  },
  {
    name: 'an archive file without an identity',
    code: 'proof/false-claim',
    page: null,
    says: /no ID/,
    objects: breadHandout(),
    trailer: '',
  },
  {
    name: 'tags that nobody is told of',
    code: 'proof/no-claim',
    page: null,
    says: /does not say that it is PDF\/UA-1/,
    objects: withoutClaims(breadHandout()),
  },
  {
    name: 'no language',
    code: 'proof/no-language',
    page: null,
    says: /which language/,
    objects: breadWith('catalog', '/Lang (en-US)', ''),
  },
  {
    name: 'another language',
    code: 'proof/no-language',
    page: null,
    says: /"de".*"en-US"/,
    objects: breadWith('catalog', '(en-US)', '(de)'),
  },
  {
    name: 'a language that is none',
    code: 'proof/no-language',
    page: null,
    says: /"english please"/,
    objects: breadWith('catalog', '(en-US)', '(english please)'),
  },
  {
    name: 'no title',
    code: 'proof/no-title',
    page: null,
    says: /no title/,
    objects: changed(breadWith('info', /\/Title \(.*\)/, ''), 'xmp', /<dc:title>.*<\/dc:title>/, ''),
  },
  {
    name: 'another title',
    code: 'proof/no-title',
    page: null,
    says: /not the one that was printed/,
    objects: breadHandout(),
    expected: { entry: { ...breadEntry(), title: fingerprintOf('Cake').text } },
  },
  {
    name: 'a title that is not shown',
    code: 'proof/title-not-shown',
    page: null,
    says: /file's name/,
    objects: breadWith('catalog', '/DisplayDocTitle true', '/DisplayDocTitle false'),
  },
  {
    name: 'a title with < and & that break the metadata',
    code: 'proof/broken-metadata',
    page: null,
    says: /"& butter <?.*" is no entity/,
    objects: breadWith('xmp', /Bread &amp; butter &lt;for beginners&gt;/, TITLE),
  },
  {
    name: 'metadata whose tags do not close',
    code: 'proof/broken-metadata',
    page: null,
    says: /closes what is not open/,
    objects: breadWith('xmp', '</rdf:Alt>', ''),
  },
  {
    name: 'two titles',
    code: 'proof/broken-metadata',
    page: null,
    says: /two titles/,
    objects: breadWith('info', 'Bread', 'Cake'),
  },
  {
    name: 'no metadata',
    code: 'proof/broken-metadata',
    page: null,
    says: /no metadata/,
    objects: breadWith('catalog', '/Metadata @xmp', ''),
    also: ['proof/no-claim'],
  },
  {
    name: 'ten pages without bookmarks',
    code: 'proof/no-bookmarks',
    page: null,
    says: /10 pages/,
    objects: tenPages(),
    expected: { entry: { ...breadEntry(), pages: 10 } },
  },
  {
    name: 'a file within the file',
    code: 'proof/attachment',
    page: null,
    says: /attached/,
    objects: {
      ...breadWith('catalog', '/Pages', '/Names << /EmbeddedFiles << /Names [(answers.txt) @answers] >> >> /Pages'),
      answers: '<< /Type /Filespec /F (answers.txt) /EF << /F @answerText >> >>',
      answerText: { dict: '<< /Type /EmbeddedFile >>', data: 'Nothing in it.' },
    },
  },
  {
    name: 'a program that runs when the file is opened',
    code: 'proof/program',
    page: null,
    says: /program/,
    objects: breadWith('catalog', '/Pages', '/OpenAction << /S /JavaScript /JS (app.alert) >> /Pages'),
  },
  {
    name: 'a program that runs when a page is turned',
    code: 'proof/program',
    page: null,
    says: /program/,
    objects: breadWith('page2', '[0 0 612 792]', '[0 0 612 792] /AA << /O << /S /JavaScript /JS (app.alert) >> >>'),
  },
  {
    name: 'a program that the file keeps by name',
    code: 'proof/program',
    page: null,
    says: /program/,
    objects: {
      ...breadWith('catalog', '/Pages', '/Names << /JavaScript << /Names [(bake) @bake] >> >> /Pages'),
      bake: '<< /S /JavaScript /JS (app.alert) >>',
    },
  },
  {
    name: 'a page of another size',
    code: 'proof/page-size',
    page: 2,
    says: /612\.0 × 790\.0.*612\.0 × 792\.0/,
    objects: breadWith('page2', '[0 0 612 792]', '[0 0 612 790]'),
  },
  {
    name: 'a cut beyond the sheet',
    code: 'proof/page-boxes',
    page: 1,
    says: /TrimBox.*BleedBox/,
    objects: breadWith(
      'page1',
      '/MediaBox [0 0 612 792]',
      '/MediaBox [-9 -9 621 801] /BleedBox [5 0 612 792] /TrimBox [0 0 612 792]',
    ),
  },
  {
    name: 'a font that is not embedded',
    code: 'proof/font-not-embedded',
    page: null,
    says: /PatrickHand is not in the file/,
    objects: breadWith('descriptor', '/FontFile2 @fontFile', ''),
  },
  {
    name: 'a font whose letters nobody knows',
    code: 'proof/font-unreadable',
    page: null,
    says: /PatrickHand/,
    objects: breadWith('font', '/Encoding /WinAnsiEncoding', ''),
  },
];
