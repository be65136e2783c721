import { walkStructure } from '../objects/structure.ts';
import type { OpenedPdf } from '../opened.ts';

/** Marked content of pictures, as `page:number`: a logo has the colors, and lines as thin, as its maker wanted. */
export const pictured = ({ structure }: OpenedPdf): ReadonlySet<string> => {
  const marks = new Set<string>();
  walkStructure(structure ?? [], (node) => {
    if (node.role !== 'Figure') return;
    walkStructure([node], ({ children }) => {
      for (const child of children) if (child.kind === 'mark') marks.add(`${child.page}:${child.mcid}`);
    });
  });
  return marks;
};
