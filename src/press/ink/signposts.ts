import type { LeafId } from '../../model/definition.ts';
import type { PlacedAnchor, PlacedPage } from '../placed.ts';
import type { Node } from './nodes.ts';

const padded = (prefix: string, count: number): string => `${prefix}${String(count).padStart(6, '0')}`;

/**
 * Names for the places of this document that links lead to (a leaf of another document has none). Lower-case and
 * padded: pdfkit sorts them by locale, which must not matter.
 */
export const destinationsOf = (targets: ReadonlySet<LeafId>, pages: readonly PlacedPage[]): ReadonlyMap<LeafId, string> => {
  const here = new Set(pages.flatMap((page) => page.anchors.map((anchor) => anchor.leaf)));
  return new Map([...targets].filter((leaf) => here.has(leaf)).map((leaf, index) => [leaf, padded('d', index + 1)]));
};

/** A place that a link can lead to: pdfmake hangs it on a text, so it gets a space of its own. */
export const destinationNode = (id: string, { x, y }: PlacedAnchor, font: string): Node => ({
  text: ' ',
  id,
  absolutePosition: { x, y },
  font,
  fontSize: 1,
  noWrap: true,
  preserveLeadingSpaces: true,
  lineHeight: 0.001,
});

/** Makes outline entries in the order they are met, each below the last one that is less deep. */
export const outliner = (): ((anchor: PlacedAnchor, font: string) => Node | undefined) => {
  const above: { readonly id: string; readonly depth: number }[] = [];
  let count = 0;
  return ({ outline, x, y }, font) => {
    if (outline === undefined) return undefined;
    while ((above.at(-1)?.depth ?? 0) >= outline.depth) above.pop();
    const parent = above.at(-1);
    const id = padded('o', ++count);
    above.push({ id, depth: outline.depth });
    return {
      text: '',
      id,
      absolutePosition: { x, y },
      font,
      fontSize: 1,
      lineHeight: 0.001,
      outline: true,
      outlineText: outline.title,
      outlineExpanded: outline.depth === 1,
      ...(parent ? { outlineParentId: parent.id } : {}),
    };
  };
};

/** Every anchor's leaf that is wanted, once. */
export const wantedAnchors = (
  page: PlacedPage,
  destinations: ReadonlyMap<LeafId, string>,
  done: Set<LeafId>,
): readonly PlacedAnchor[] =>
  page.anchors.filter(({ leaf }) => {
    if (leaf === undefined || !destinations.has(leaf) || done.has(leaf)) return false;
    done.add(leaf);
    return true;
  });
