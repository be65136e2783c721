/** So many entries a block of a map may have (Adobe's CMap specification, 1.4.1). */
const BLOCK = 100;

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange`;

const FOOT = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

const hex = (unit: number): string => unit.toString(16).padStart(4, '0');

const utf16 = (codePoints: readonly number[]): string =>
  codePoints
    .map((point) => String.fromCodePoint(point))
    .join('')
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('');

/**
 * Which characters each letter of a font stands for, by its number in the file. Letters are told one by one: pdfkit
 * tells them as ranges with a list, in which Ghostscript reads quotation marks, bullets and ligatures as other letters.
 */
export const toUnicode = (letters: readonly (readonly number[] | undefined)[]): string => {
  const entries = letters.flatMap((codePoints, letter) =>
    codePoints === undefined ? [] : [`<${hex(letter)}> <${utf16(codePoints)}>`],
  );
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK);
    blocks.push(`${String(block.length)} beginbfchar`, ...block, 'endbfchar');
  }
  return [HEAD, ...blocks, FOOT].join('\n');
};
