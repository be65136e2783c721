import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Picture } from '../../model/definition.ts';
import { cleanPng } from '../../png/gate.ts';
import type { Span } from '../../source/text.ts';

/** A pixel of a picture that says nothing else, as the web has it: 96 to the inch. In points. */
export const PIXEL = 0.75;

/** A PNG whose every pixel could be read, written anew; or what is wrong with it, told at the `span` that asks for it. */
export const gatePng = (file: string, bytes: Uint8Array, span: Span): Outcome<Picture> => {
  const found = cleanPng(bytes);
  if ('tooLarge' in found)
    return { diagnostics: [diagnose('brand/logo-too-large', { message: `${file} ${found.tooLarge}.`, at: span })] };
  if ('damage' in found)
    return { diagnostics: [diagnose('brand/logo-damaged', { message: `${file} ${found.damage}.`, at: span })] };
  const { width, height } = found.header;
  const size = { width: width * PIXEL, height: height * PIXEL };
  return { value: { format: 'png', bytes: found.bytes, size }, diagnostics: [] };
};
