/** Fields by which a document names a thing that it does not print: a module's title in a running head. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  module: ['code', 'title'],
  workshop: ['title'],
  framework: ['title'],
  activity: ['title'],
  worksheet: ['title'],
  scenario: ['title'],
  row: ['number', 'label'],
  column: ['label'],
  break: ['title'],
  session: ['title'],
};

/** Fields that say in fewer words what another one says: a document prints the one for which it has room. */
const SHORTER: Readonly<Record<string, string>> = {
  'row.short': 'row.label',
  'column.short': 'column.label',
  'cell.brief': 'cell.text',
};

/** Lists of things that are used, or not, each by itself: to print one of them is not to print what they are kept in. */
const KEPT: ReadonlySet<string> = new Set(['module.activities', 'module.worksheets', 'module.scenarios', 'workshop.activities']);

/** The field that says the same in full, or the field itself. */
export const inFull = (field: string): string => SHORTER[field] ?? field;

/** The field that says the same in fewer words, or the field itself. */
export const inShort = (field: string): string => Object.entries(SHORTER).find(([, full]) => full === field)?.[0] ?? field;

/** Whether a noun is a stretch of time with nothing but a name: who prints the workshop need not print its clock. */
export const isTime = (noun: string): boolean => noun === 'break' || noun === 'session';

/** Whether a field only names the thing that it belongs to, or holds things that stand for themselves. */
export const onlyNames = (field: string): boolean => {
  const [noun = '', name = ''] = field.split('.');
  return KEPT.has(field) || NAMING[noun]?.includes(name) === true;
};

/** Whether things of this noun are named in documents that do not print them. */
export const isNamedElsewhere = (noun: string): boolean => Object.hasOwn(NAMING, noun);

/** What a field itself is called: the `text` of `module.messages.text`. */
export const nameIn = (field: string): string => field.split('.').at(-1) ?? '';

/** The noun that a field is called after. */
export const nounIn = (field: string): string => field.split('.')[0] ?? '';
