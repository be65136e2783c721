import { collect } from '../diagnostics/collect.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import { disclosureLint } from './disclosure.ts';
import { discouragedLint } from './discouraged-words.ts';
import { lintWords } from './lint.ts';
import { roleLint } from './role-words.ts';

/** What the rules on wording say of an event, whose words are printed like those of the curriculum. */
export const checkEventWords = (curriculum: Curriculum, event: Loaded<WorkshopEvent>): readonly Diagnostic[] => {
  const { report, diagnostics } = collect();
  for (const lint of [discouragedLint, roleLint, disclosureLint]) lintWords(curriculum, lint, report, [event]);
  return diagnostics();
};
