import { artifact, breadEntry, breadHandout, breadWith, changed, marked, words } from '../../support/bread-handout.ts';
import type { Broken } from './broken.ts';

type Look = NonNullable<ReturnType<typeof breadEntry>['look']>;

/** What is remembered of the handout in an edition. */
const asked = (look: Partial<Look>): NonNullable<Broken['expected']> => ({
  entry: { ...breadEntry(), look: { ink: 'color', form: 'paper', least: 9, rows: false, ...look } },
});

const black = asked({ ink: 'black' });

/** The handout as a copier likes it, but for one thing. */
const copied = (from: string, to: string) => {
  const plain = changed(breadWith('content1', '0.6 0.4 0.2 rg', '0 g'), 'content1', '0.4 G', '0 G');
  return changed(plain, 'content1', from, to);
};

const OWN_FIELDS = ['field', 'form'] as const;

/** The handout with places to fill in on its first page, each in an element of its own. */
const withPlaces = (places: readonly string[], listed: string, more: Record<string, string> = {}) => {
  const objects = breadHandout();
  const named = places.map((entries, at) => {
    const [field, form] = OWN_FIELDS.map((name) => (at === 0 ? name : `${name}${at + 1}`)) as [string, string];
    return { entries, field, form, key: 3 + at, top: 400 - 30 * at };
  });
  const all = (of: 'field' | 'form'): string => named.map((each) => `@${each[of]}`).join(' ');
  return {
    ...objects,
    ...more,
    catalog: (objects['catalog'] as string).replace('/Type /Catalog', `/Type /Catalog /AcroForm << /Fields [${listed}] >>`),
    page1: (objects['page1'] as string).replace('[@annotation]', `[@annotation ${all('field')}]`),
    document: (objects['document'] as string).replace('@linkP', `@linkP ${all('form')}`),
    parents: (objects['parents'] as string).replace(
      '2 @link]',
      `2 @link ${named.map(({ key, form }) => `${key} @${form}`).join(' ')}]`,
    ),
    ...Object.fromEntries(
      named.flatMap(({ entries, field, form, key, top }) => [
        [field, `<< /Type /Annot /Subtype /Widget ${entries} /Rect [72 ${top - 20} 300 ${top}] /F 4 /StructParent ${key} >>`],
        [form, `<< /Type /StructElem /S /Form /P @document /K << /Type /OBJR /Obj @${field} /Pg @page1 >> >>`],
      ]),
    ),
  };
};

const withField = (entries: string, listed = '@field') => withPlaces([`/FT /Tx ${entries}`], listed);

const answer = (name: string, label: string): string =>
  `/Parent @question /TU (${label}) /AS /Off /AP << /N << /${name} @empty /Off @empty >> >>`;

/** The question that places belong to which are its answers. */
const questionOf = (answers: readonly string[], entries = '/T (rise) /TU (What makes it rise?)') => ({
  question: `<< /FT /Btn /Ff 32768 ${entries} /V /Off /Kids [${answers.map((_, at) => (at === 0 ? '@field' : `@field${at + 1}`)).join(' ')}] >>`,
  empty: '<< /Type /XObject /Subtype /Form /BBox [0 0 228 20] /Length 0 >>\nstream\n\nendstream',
});

/** The handout with a question of which one answer is to be checked. */
const withQuestion = (answers: readonly string[]) => withPlaces(answers, '@question', questionOf(answers));

const rising = [answer('Yeast', 'What makes it rise?: Yeast'), answer('Air', 'What makes it rise?: Air')];

/** A question as it should be. */
export const goodQuestion = withQuestion(rising);

/** The handout as a form: its line to write on is drawn as the packet remembers it. */
const asForm = asked({ form: 'fillable', writeLine: { width: 1, color: '#666666' } });

const ON_LINE = ['/FT /Tx /T (loaves) /TU (How many loaves?)'];

/** The handout with a field, `from` its foot. */
const onLine = (from: number) =>
  changed(withPlaces(ON_LINE, '@field'), 'field', '[72 380 300 400]', `[72 ${from} 300 ${from + 20}]`);

/** The handout with a field so wide and so high. */
const ofSize = (width: number, height: number) =>
  changed(withPlaces(ON_LINE, '@field'), 'field', '[72 380 300 400]', `[72 380 ${72 + width} ${380 + height}]`);

const ROW_HEAD = '/A << /O /Table /Scope /Row >>';

/** The handout whose table has a row more, "Buns", with a field in it. */
const inRow = (label: string) => {
  const form = changed(withField(`/T (minutes) /TU (${label})`), 'document', ' @form', '');
  const more = marked('TH', 12, words('Buns', 72, 550));
  const read = changed(
    changed(form, 'content1', '/Figure <</MCID 10>>', `${more}\n/Figure <</MCID 10>>`),
    'parents',
    '] 1',
    ' @th3] 1',
  );
  const headed = changed(changed(read, 'td1', '/S /TD', `/S /TH ${ROW_HEAD}`), 'table', '@row2]', '@row2 @row3]');
  return {
    ...changed(headed, 'form', '/P @document', '/P @td3'),
    row3: '<< /Type /StructElem /S /TR /P @table /K [@th3 @td3] >>',
    th3: `<< /Type /StructElem /S /TH /P @row3 /K 12 /Pg @page1 ${ROW_HEAD} >>`,
    td3: '<< /Type /StructElem /S /TD /P @row3 /K @form >>',
  };
};

/** Forms as they should be: a field on the line to write on, and labels that name the row or the heading of their field. */
export const goodForms: readonly Pick<Broken, 'name' | 'objects' | 'expected'>[] = [
  { name: 'a field on its line', objects: onLine(420), expected: asForm },
  { name: 'a field named after its row', objects: inRow('Buns: Minutes \\(Bread and butter\\)') },
  { name: 'a field as small as may be', objects: ofSize(6, 6) },
  { name: 'a field named after nothing', objects: withField('/T (loaves) /TU (While it rests)') },
];

/** What an edition promises and does not keep. */
export const editions: readonly Broken[] = [
  {
    name: 'a brown loaf for a copier',
    code: 'proof/not-black',
    page: 1,
    says: /1 piece in #996633/,
    objects: changed(copied('0 g 72 480', '0.6 0.4 0.2 rg 72 480'), 'content1', '0 G', '1 w 0 G'),
    expected: black,
  },
  {
    name: 'words in grey for a copier',
    code: 'proof/not-black',
    page: 1,
    says: /pieces in #333333/,
    objects: copied('/LBody <</MCID 5>> BDC', '/LBody <</MCID 5>> BDC 0.2 g'),
    expected: black,
  },
  {
    name: 'a line that a copier breaks up',
    code: 'proof/thin-line',
    page: 1,
    says: /1 line, the thinnest 0\.40 pt/,
    objects: copied('0 G 72 420', '0.4 w 0 G 72 420'),
    expected: black,
  },
  {
    name: 'a line that is thin because all is drawn small',
    code: 'proof/thin-line',
    page: 1,
    says: /the thinnest 0\.50 pt/,
    objects: copied(artifact('0 G 72 420 m 300 420 l S'), artifact('q 0.5 0 0 0.5 0 0 cm 0 G 144 840 m 600 840 l S Q')),
    expected: black,
  },
  {
    name: 'small words in large print',
    code: 'proof/small-type',
    page: 1,
    says: /1 piece of text below 12 pt, the first "The bakery, page 1" at 9\.0 pt/,
    objects: changed(breadHandout(), 'content2', '/F1 9 Tf', '/F1 12 Tf'),
    expected: asked({ least: 12 }),
  },
  {
    name: 'a field that does not say what is asked',
    code: 'proof/field-without-label',
    page: 1,
    says: /"loaves" does not say what is asked/,
    objects: withField('/T (loaves)'),
  },
  {
    name: 'two fields with one label',
    code: 'proof/field-label-twice',
    page: 1,
    says: /Two fields say "How many loaves\?"/,
    objects: withPlaces(
      ['/FT /Tx /T (loaves) /TU (How many loaves?)', '/FT /Tx /T (left) /TU (How many loaves?)'],
      '@field @field2',
    ),
  },
  {
    name: 'a field without a name',
    code: 'proof/field-name',
    page: 1,
    says: /has no name/,
    objects: withField('/TU (How many loaves?)'),
  },
  {
    name: 'a field whose name has levels that are not there',
    code: 'proof/field-name',
    page: 1,
    says: /"bread\.loaves", which a period parts/,
    objects: withField('/T (bread.loaves) /TU (How many loaves?)'),
  },
  {
    name: 'a field that the form does not know',
    code: 'proof/field-name',
    page: 1,
    says: /"loaves" is not in the form's own list/,
    objects: withField('/T (loaves) /TU (How many loaves?)', ''),
  },
  {
    name: 'two fields with one name',
    code: 'proof/field-name',
    page: 1,
    says: /is called "loaves", as another is/,
    objects: withPlaces(
      ['/FT /Tx /T (loaves) /TU (How many loaves?)', '/FT /Tx /T (loaves) /TU (How many loaves are left?)'],
      '@field @field2',
    ),
  },
  {
    name: 'a question called as a field is',
    code: 'proof/field-name',
    page: 1,
    says: /is called "rise", as another is/,
    objects: withPlaces([...rising, '/FT /Tx /T (rise) /TU (For how long?)'], '@question @field3', questionOf(rising)),
  },
  {
    name: 'two answers that are checked at once',
    code: 'proof/field-name',
    page: 1,
    says: /an answer "Yeast" to "rise", as another has/,
    objects: withQuestion([answer('Yeast', 'Yeast'), answer('Yeast', 'Air')]),
  },
  {
    name: 'an answer that does not say which it is',
    code: 'proof/field-without-label',
    page: 1,
    says: /The field "rise" does not say what is asked/,
    objects: withQuestion([answer('Yeast', 'Yeast'), answer('Air', '')]),
  },
  {
    name: 'a line to write on whose field is gone',
    code: 'proof/place-without-field',
    page: 1,
    says: /1 line to write on has no field, the first 72 pt from the left and 420 pt from the foot/,
    objects: breadHandout(),
    expected: asForm,
  },
  {
    name: 'a line to write on whose field stands elsewhere',
    code: 'proof/place-without-field',
    page: 1,
    says: /1 line to write on has no field/,
    objects: onLine(300),
    expected: asForm,
  },
  {
    name: 'a field too narrow to type in',
    code: 'proof/field-too-small',
    page: 1,
    says: /The field "How many loaves\?" is 1\.0 × 40\.0 pt, less than 6 pt across/,
    objects: ofSize(1, 40),
  },
  {
    name: 'a field too low to type in',
    code: 'proof/field-too-small',
    page: 1,
    says: /is 200\.0 × 5\.0 pt, less than 6 pt across/,
    objects: ofSize(200, 5),
  },
  {
    name: 'a field named after a heading that comes later',
    code: 'proof/field-label-elsewhere',
    page: 1,
    says: /"Your notes \(While it rests\)" names the heading "While it rests" and stands in another/,
    objects: withField('/T (notes) /TU (Your notes \\(While it rests\\))'),
  },
  {
    name: 'a field named after another row',
    code: 'proof/field-label-elsewhere',
    page: 1,
    says: /names the row "Rolls" and stands in another/,
    objects: inRow('Rolls: Minutes'),
  },
];
