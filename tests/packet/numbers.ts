// The numbers that a workshop's documents have to bear, counted from its files alone, and what printed pages say of them.
import type { Agenda } from '../../src/model/agenda.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { PrintJob } from '../../src/model/plan.ts';
import { squeezed, type ReadPdf } from '../support/pdf.ts';
import { usedModules } from './expected.ts';

/** A module with its sheets, as a workshop numbers them. */
export type RunNumber = {
  readonly module: string;
  readonly number: string;
  readonly catalog: string;
  readonly sheets: readonly { readonly worksheet: string; readonly number: string; readonly catalog: string }[];
};

/** A document that was read back. */
type Read = { readonly job: PrintJob; readonly read: ReadPdf; readonly text: string };

/** The modules of a workshop from 1 on, in each the sheets from 1 on. */
export const runNumbers = (curriculum: Curriculum, workshop: string, agenda: Agenda): readonly RunNumber[] =>
  usedModules(curriculum, workshop, agenda).map(({ module, sheets }, at) => ({
    module: module.id,
    number: String(at + 1),
    catalog: module.code,
    sheets: sheets.map(({ id }, place) => {
      const inCatalog = module.worksheets.findIndex((sheet) => sheet.id === id) + 1;
      return { worksheet: id, number: `${at + 1}.${place + 1}`, catalog: `${/\d+$/.exec(module.code)?.[0] ?? ''}.${inCatalog}` };
    }),
  }));

const titlesOf = (curriculum: Curriculum, { module, sheets }: RunNumber) => ({
  module: curriculum.modules.get(module)?.value.title ?? '',
  sheets: sheets.map(({ worksheet }) => {
    const sheet = curriculum.modules.get(module)?.value.worksheets.find(({ id }) => id === worksheet);
    return sheet?.title ?? '';
  }),
});

/** Kinds that name every module by number and title, and every sheet by number, with its title or without. */
const NAMING: Readonly<Record<string, { readonly modules: boolean; readonly sheets: 'titled' | 'bare' | 'not' }>> = {
  'participant-workbook': { modules: true, sheets: 'titled' },
  'facilitator-guide': { modules: true, sheets: 'titled' },
  'run-sheet': { modules: false, sheets: 'bare' },
  'print-order': { modules: false, sheets: 'not' },
  agenda: { modules: true, sheets: 'not' },
};

/** What is wrong with the numbers of a document: one that is missing, and one that no sheet of the workshop bears. */
export const numbersIn = (
  curriculum: Curriculum,
  wanted: readonly RunNumber[],
  { job, read, text }: Read,
): readonly (string | null)[] => {
  const naming = NAMING[job.kind];
  const needed = wanted.flatMap((each) => {
    const titles = titlesOf(curriculum, each);
    const sheets = each.sheets.map(({ number }, at) =>
      naming?.sheets === 'titled' ? `${number} ${titles.sheets[at] ?? ''}` : number,
    );
    return [
      ...(naming?.modules === true ? [`${each.number} ${titles.module}`] : []),
      ...(naming === undefined || naming.sheets === 'not' ? [] : sheets),
    ];
  });
  const own = wanted.flatMap(({ module, sheets }) => sheets.map((sheet) => ({ module, ...sheet })));
  const { item } = job;
  const whole = squeezed(read.pages.join('\n'));
  const its =
    item.per === 'worksheet' ? own.find((each) => each.module === item.module && each.worksheet === item.worksheet) : undefined;
  const borne = new Set(own.map(({ number }) => number));
  const named = [...`${read.body}\n${read.about}`.matchAll(/\bsheet\s+(\d+\.\d+)/gi)].map(([, number = '']) => number);
  return [
    // What stands last on neighboring pages but for its number is taken for their foot, so that pages are looked at whole as well.
    ...needed.map((words) =>
      text.includes(squeezed(words)) || whole.includes(squeezed(words)) ? null : `"${words}" is missing`,
    ),
    ...(item.per === 'worksheet' ? [its === undefined || !text.includes(its.number) ? 'its number is missing' : null] : []),
    ...named.map((number) => (borne.has(number) ? null : `"sheet ${number}" is none of this workshop`)),
  ];
};

/** What is wrong with the catalog's numbers in a document: a code among its words, or a page of a book without one in its foot. */
export const catalogIn = (
  curriculum: Curriculum,
  wanted: readonly RunNumber[],
  { job, read }: Read,
): readonly (string | null)[] => {
  const codes = [...curriculum.modules.values()].map(({ value }) => value.code);
  const code = new RegExp(`(?<![\\w-])(?:${codes.join('|')})(?!\\w)`);
  const feet =
    job.kind === 'facilitator-guide'
      ? wanted.map(({ catalog }) => catalog)
      : job.kind === 'participant-workbook'
        ? wanted.flatMap(({ catalog, sheets }) => [catalog, ...sheets.map((sheet) => sheet.catalog)])
        : [];
  const pages = read.pages.map(squeezed);
  return [
    code.exec(`${read.body}\n${read.about}`)?.[0] ?? null,
    ...feet.map((each) => (pages.some((page) => page.includes(`-${each}·`)) ? null : `${each} stands in no foot`)),
  ];
};
