import { typeset } from '../../src/typeset/typeset.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Block, Definition, GridCell, Run } from '../../src/model/definition.ts';
import type { Manuscript } from '../../src/model/manuscript.ts';

/** Sets a manuscript in a brand. */
export const setIn = (
  curriculum: Curriculum,
  brandId: string,
  manuscript: Manuscript,
): { readonly definition: Definition | undefined; readonly diagnostics: readonly Diagnostic[] } => {
  const brand = curriculum.brands.get(brandId);
  const theme = curriculum.themes.get(brand?.value.theme ?? 'standard')?.value;
  if (!brand || !theme) throw new Error(`the brand ${brandId} is not whole`);
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  const { value, diagnostics } = typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' });
  return { definition: value, diagnostics };
};

const textOf = (runs: readonly Run[]): string => runs.map((run) => (run.kind === 'text' ? run.text : '#')).join('');

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const cellLines = ({ role, scope, span, children }: GridCell): readonly string[] => {
  const name = [role === 'none' ? 'cell' : role, scope, span > 1 ? `×${span}` : undefined].filter(Boolean).join(' ');
  return [name, ...indented(children.flatMap(outline))];
};

/** A block in a few words a line: kind, role, what it says. No lengths and no colors. */
export const outline = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'text':
      return [`${block.role} “${textOf(block.runs)}”`];
    case 'stack':
      return [
        ['stack', block.role, block.frame && 'framed', block.start, block.fillPage && 'fills its page'].filter(Boolean).join(' '),
        ...indented(block.children.flatMap(outline)),
      ];
    case 'grid':
      return [
        [
          'grid',
          block.role === 'none' ? undefined : block.role,
          block.summary && `“${block.summary}”`,
          block.headerRows > 0 && `headed`,
        ]
          .filter(Boolean)
          .join(' '),
        ...indented(block.rows.flatMap(({ cells }) => ['row', ...indented(cells.flatMap(cellLines))])),
      ];
    case 'lines':
      return [`${block.count} lines to write on “${block.label}”`];
    case 'mark':
      return [`mark${block.label === undefined ? '' : ` “${block.label}”`}`];
    case 'picture':
      return [`picture “${block.alt ?? ''}”`];
    case 'sheet':
      return [
        `sheet, ${block.side}`,
        ...indented(
          block.cells.flatMap(({ children, isArtifact }) => [
            isArtifact ? 'place, for the eye' : 'place',
            ...indented(children.flatMap(outline)),
          ]),
        ),
      ];
    case 'fit':
      return ['as large as fits', ...indented((block.settings[0]?.children ?? []).flatMap(outline))];
    case 'rule':
    case 'space':
      return [block.kind];
    default:
      return [(block as { readonly kind: string }).kind];
  }
};
