import { breadEntry, breadHandout } from '../../support/bread-handout.ts';
import type { Broken } from './broken.ts';

/** Leaves of the handout by their page. */
const onPage = (page: number): string[] => breadEntry().leaves.flatMap((leaf) => (leaf.page === page ? [leaf.id] : []));

/** What is told of pages as pages: what leaves the document together. */
export const pages: readonly Broken[] = [
  {
    name: 'a sheet that leaves the document, with another on its back',
    code: 'proof/shared-tear-out',
    page: 2,
    says: /2 pieces of text would go along with the sheet on pages 1 to 2/,
    objects: breadHandout(),
    expected: { entry: { ...breadEntry(), tearOuts: [onPage(1)] } },
  },
  {
    name: 'a sheet that leaves the document and begins on the back of another',
    code: 'proof/shared-tear-out',
    page: 2,
    says: /begins on the back of another one/,
    objects: breadHandout(),
    expected: { entry: { ...breadEntry(), tearOuts: [onPage(2)] } },
  },
];
