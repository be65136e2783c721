import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Definition } from '../model/definition.ts';
import type { PageMap, Proof } from '../model/proof.ts';
import type { TypeCase } from '../model/typeface.ts';
import { print } from './ink/print.ts';
import { makeUp } from './makeup.ts';

/** What a print may need from other documents. */
export type PressHooks = {
  /** Where leaves of other documents are, for page references to them. */
  readonly foreignPages?: PageMap;
  /** Leaves the logical structure out, and the claims with it. For the bench only, which has to know what it costs. */
  readonly untagged?: boolean;
};

/**
 * Prints a definition: sets it in the fonts of the type case, makes it up into pages, writes the PDF.
 * What cannot be printed as it stands (a letter that no font has, a footer taller than its margin) is reported, and
 * then nothing is printed.
 */
export const press = async (definition: Definition, typeCase: TypeCase, hooks: PressHooks = {}): Promise<Outcome<Proof>> => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const made = makeUp(definition, typeCase, hooks.foreignPages, report);
  if (!isClean(diagnostics)) return { diagnostics };
  const bytes = await print(made, definition, hooks.untagged !== true, report);
  if (!bytes || !isClean(diagnostics)) return { diagnostics };
  return { value: { bytes, pages: made.pages.length, pageMap: made.pageMap }, diagnostics };
};
