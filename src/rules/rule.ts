import type { Report } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';

/** One thing that a good curriculum obeys: looks at all of it and tells where it does not. */
export type Rule = (curriculum: Curriculum, report: Report) => void;
