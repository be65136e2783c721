import { PDFParse } from 'pdf-parse';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Definition } from '../../src/model/definition.ts';
import { makeUp, type MadeUp } from '../../src/press/makeup.ts';
import type { PlacedPage, PlacedText } from '../../src/press/placed.ts';
import { typeCase } from './type-case.ts';

/** Pages before any ink, with what was complained about. */
export const madeUp = (definition: Definition): MadeUp & { readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  return { ...makeUp(definition, typeCase, undefined, (d) => diagnostics.push(d)), diagnostics };
};

/** The lines of a page that count as content, in drawing order. */
export const linesOn = (page: PlacedPage | undefined): readonly PlacedText[] =>
  (page?.pieces ?? []).filter((p): p is PlacedText => p.kind === 'text' && !p.artifact);

/** What a line says. */
export const sayingOf = (line: PlacedText): string => line.line.segments.map((s) => s.text).join('');

/** What a page says, a line of text each. */
export const textOn = (page: PlacedPage | undefined): readonly string[] => linesOn(page).map(sayingOf);

/** The printed text of each page, read back, with single spaces. */
export const readBack = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { pages } = await parser.getText({ pageJoiner: '' });
  await parser.destroy();
  return pages.map(({ text }) => text.replace(/\s+/g, ' ').trim());
};
