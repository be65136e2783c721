import { sheetSize } from '../geometry/paper.ts';
import { nameIn } from '../model/file-path.ts';
import type { ImposedEntry, PacketEntry } from '../model/packet.ts';
import type { Imposition } from '../model/imposition.ts';
import type { PrintedFile, PrintJob, PrintPlan } from '../model/plan.ts';
import { impose, type Forme } from '../press/press.ts';

/** One printer's file of a document: what it is called, what is told of it, and its bytes. */
export type ImposedFile = {
  readonly file: PrintedFile;
  readonly entry: ImposedEntry;
  readonly bytes: Uint8Array;
};

/** A document that was printed, and what is told of it. */
export type Printed = { readonly file: PrintedFile; readonly entry: PacketEntry };

const impositionsOf = ({ production: { booklet, nup } }: PrintJob): readonly Imposition[] => [
  ...(booklet ? (['booklet'] as const) : []),
  ...(nup === null ? [] : [`${nup}up` as const]),
];

/** Beside the document, with what it is before the file's ending. */
const nameOf = (file: string, imposition: Imposition): string => file.replace(/\.pdf$/, `.${imposition}.pdf`);

/** The printers' files that a job asks for, drawn from the pages that are there already. */
export const imposedFiles = async (
  job: PrintJob,
  plan: PrintPlan,
  forme: Forme,
  { file: printed, entry }: Printed,
): Promise<readonly ImposedFile[]> => {
  const files: ImposedFile[] = [];
  for (const imposition of impositionsOf(job)) {
    const { bytes, sides, signatures } = await impose(
      forme,
      imposition,
      sheetSize(plan.paper, 'portrait'),
      job.production.signature,
    );
    const file = nameOf(job.file, imposition);
    const bleed = imposition === 'booklet' && job.production.bleed;
    files.push({
      bytes,
      file: {
        ...printed,
        file,
        imposition,
        paper: plan.paper,
        pages: sides,
        sheets: Math.ceil(sides / 2),
        sides: 'two',
        finish: 'none',
        // A draft is for whoever looks it over.
        copies: imposition === 'booklet' ? job.copies : 1,
      },
      entry: {
        file: nameIn(file),
        imposition,
        of: entry.file,
        audience: entry.audience,
        sides,
        pages: entry.pages,
        paper: plan.paper,
        bleed,
        ...(signatures.length === 0 ? {} : { signatures: [...signatures] }),
        ...(entry.title === undefined ? {} : { title: entry.title }),
      },
    });
  }
  return files;
};
