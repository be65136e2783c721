import type { Block } from '../../model/definition.ts';

/** Whether a block is a heading, or holds one: what comes next is what it is a heading of. */
export const holdsHeading = (block: Block): boolean => {
  switch (block.kind) {
    case 'text':
      return /^H\d$/.test(block.role);
    case 'stack':
      return block.children.some(holdsHeading);
    case 'grid':
      return block.rows.some(({ cells }) => cells.some(({ children }) => children.some(holdsHeading)));
    default:
      return false;
  }
};
