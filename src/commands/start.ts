import { printable } from '../diagnostics/report/printable.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { folderOf, nameIn } from '../model/file-path.ts';
import type { PrintedFile } from '../model/plan.ts';

/** Where to begin, as the last words of a run: the document that lists the others, in each folder that has one; else the folders. */
export const whereToStart = (files: readonly PrintedFile[], { kinds }: Curriculum): string => {
  const folders = [...new Set(files.map(({ file }) => folderOf(file)))];
  return folders
    .map((folder) => {
      const first = files.find(({ file, kind }) => folderOf(file) === folder && kinds.get(kind)?.value.last === true);
      const where = printable(folder);
      return first === undefined ? `See ${where}\n` : `Start with ${printable(nameIn(first.file))} in ${where}\n`;
    })
    .join('');
};
