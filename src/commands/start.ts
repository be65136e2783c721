import { printable } from '../diagnostics/report/printable.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { PrintedFile } from '../model/plan.ts';

const partsOf = (file: string): { readonly folder: string; readonly name: string } => {
  const cut = file.lastIndexOf('/');
  return { folder: cut < 0 ? '.' : file.slice(0, cut), name: file.slice(cut + 1) };
};

/** Where to begin, as the last words of a run: the document that lists the others, in each folder that has one; else the folders. */
export const whereToStart = (files: readonly PrintedFile[], { kinds }: Curriculum): string => {
  const folders = [...new Set(files.map(({ file }) => partsOf(file).folder))];
  return folders
    .map((folder) => {
      const first = files.find(({ file, kind }) => partsOf(file).folder === folder && kinds.get(kind)?.value.last === true);
      const where = printable(folder);
      return first === undefined ? `See ${where}\n` : `Start with ${printable(partsOf(first.file).name)} in ${where}\n`;
    })
    .join('');
};
