import type { DocumentRecord } from '../../model/definition.ts';
import { walkParts, type Part } from './part.ts';

const HEADING = /^H([1-4])$/;

/**
 * Whether a document may say of itself that anybody can read it (PDF/UA-1): it has a title and a language, its headings
 * begin at the first level and skip none, and its pictures say what they show. Everything else holds for every file.
 */
export const mayClaimAccess = (root: Part, record: DocumentRecord): boolean => {
  let level = 0;
  let holds = record.title.trim() !== '' && record.language.trim() !== '';
  walkParts(root, (part) => {
    const heading = HEADING.exec(part.role);
    if (heading) {
      const next = Number(heading[1]);
      holds &&= next <= level + 1;
      level = next;
    }
    if (part.role === 'Figure') holds &&= (part.alt ?? '').trim() !== '';
  });
  return holds;
};
