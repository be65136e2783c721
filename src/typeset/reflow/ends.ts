import { stack } from '../../elements/build.ts';
import type { Block } from '../../model/definition.ts';

/** So many small pieces at the end of a part stand on one page: one of them overleaf would be lost there. */
const LAST = 3;

const isSmall = ({ kind }: Block): boolean => kind === 'text' || kind === 'grid' || kind === 'lines';

/** The pieces of a part, small ones at its end tied to each other. */
export const ended = (children: readonly Block[]): readonly Block[] => {
  const last = children.slice(-LAST);
  if (last.length < LAST || !last.every(isSmall)) return children;
  const tied = last.slice(0, -1).map((block) => stack([block], { keepWithNext: true }));
  return [...children.slice(0, -LAST), ...tied, ...last.slice(-1)];
};
