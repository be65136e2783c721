import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFParse } from 'pdf-parse';
import { pictureOf, plainPicture, smaller, type Picture } from './picture.ts';

/** Dots per inch of every picture: words cannot be read, blocks can be told apart. */
const RESOLUTION = 36;

/** Pages are drawn so many times larger: how a renderer treats lines thinner than a dot then counts for little. */
const LARGER = 3;

/** Draws one page of a PDF with pdf.js. */
export const withPdfJs = async (bytes: Uint8Array, page: number): Promise<Picture> => {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  const { pages } = await parser.getScreenshot({ partial: [page], scale: (LARGER * RESOLUTION) / 72, imageDataUrl: false });
  await parser.destroy();
  const [drawn] = pages;
  if (drawn === undefined) throw new Error(`pdf.js drew no page ${String(page)}`);
  return smaller(pictureOf(drawn.data), LARGER);
};

/** Whether poppler is installed. */
export const hasPoppler: boolean = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Draws one page of a PDF with poppler. */
export const withPoppler = (bytes: Uint8Array, page: number): Picture => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-visual-'));
  try {
    const [file, drawn] = [path.join(folder, 'file.pdf'), path.join(folder, 'page')];
    writeFileSync(file, bytes);
    const number = String(page);
    execFileSync('pdftoppm', [
      '-r',
      String(LARGER * RESOLUTION),
      '-gray',
      '-singlefile',
      '-f',
      number,
      '-l',
      number,
      file,
      drawn,
    ]);
    return smaller(plainPicture(readFileSync(`${drawn}.pgm`)), LARGER);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
