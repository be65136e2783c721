import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { firstOf } from '../diagnostics/first-of.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { PrintJob, Refusal } from '../model/plan.ts';
import { titleOf } from './summary.ts';

/** Where the mistakes are that forbid a brand or a kind. */
const TOUCHED: Readonly<Record<Refusal['sort'], readonly string[]>> = {
  brand: ['templates/brands/', 'templates/themes/'],
  kind: ['templates/kinds/', 'templates/partials/', 'curriculum/'],
};

/** Names that are told one by one; the rest is counted. */
const TOLD = 3;

/** Says that there are mistakes, and where, that do not touch what is printed. */
const elsewhere = (errors: readonly Diagnostic[], command: string): Diagnostic => {
  const files = [...new Set(errors.map(({ at }) => at?.source.file ?? 'the workspace'))];
  const count = errors.length === 1 ? 'One mistake' : counted(errors.length, 'mistake');
  const message = `${count} in ${firstOf(files, TOLD, 'file')} ${errors.length === 1 ? 'does' : 'do'} not touch what is printed here.`;
  return diagnose('command/mistakes-elsewhere', { message, hint: `See \`${command}\`.` });
};

/** Errors as a build tells them: in full where they forbid something that was asked for, and counted where they do not. */
export const troubleFor = (
  errors: readonly Diagnostic[],
  refused: readonly Refusal[],
  command: string,
): readonly Diagnostic[] => {
  const touched = refused.flatMap(({ sort }) => TOUCHED[sort]);
  const isTouching = ({ at }: Diagnostic): boolean => touched.some((folder) => at?.source.file.startsWith(folder) ?? true);
  const rest = errors.filter((error) => !isTouching(error));
  return [...errors.filter(isTouching), ...(rest.length > 0 ? [elsewhere(rest, command)] : [])];
};

const refusalName = ({ sort, id }: Refusal, { kinds }: Curriculum): string =>
  sort === 'brand' ? `everything for the brand "${id}"` : (kinds.get(id)?.value.name ?? `the document "${id}"`);

/** "Not printed: certificate of completion, everything for the brand "pale".", or nothing where all was printed. */
export const notPrinted = (failed: readonly PrintJob[], refused: readonly Refusal[], curriculum: Curriculum): string => {
  const names = [...failed.map((job) => titleOf(job, curriculum)), ...refused.map((each) => refusalName(each, curriculum))];
  return names.length === 0 ? '' : `Not printed: ${names.join(', ')}.\n`;
};
