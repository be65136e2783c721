import { leavesOf, nodesIn } from './leaves.ts';
import type { LeafId } from './definition.ts';
import type { ElementNode, Manuscript, ManuscriptNode } from './manuscript.ts';

const isTearOut = (node: ManuscriptNode): node is ElementNode => node.kind === 'element' && node.attributes['start'] === 'leaf';

/** What leaves a document: for each sheet of it, the leaves that are on it, in the order of the template. */
export const tearOutsIn = (manuscript: Manuscript): readonly (readonly LeafId[])[] =>
  nodesIn(manuscript.body)
    .filter(isTearOut)
    .map((node) => leavesOf({ ...manuscript, body: [node] }).map(({ id }) => id));

/** Whether a part begins on the page that it needs, so that the one before may be left over. */
const isSpread = (node: ManuscriptNode): boolean =>
  node.kind === 'element' && (node.attributes['start'] === 'spread' || node.attributes['facing'] === true);

/** Whether pages may be left over in a document although its leaves are not bound. */
export const mayLeavePages = (manuscript: Manuscript): boolean =>
  nodesIn(manuscript.body).some((node) => isTearOut(node) || isSpread(node));
