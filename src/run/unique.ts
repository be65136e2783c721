import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The same mistake in the same place is told once, however many documents it stands in. */
export const unique = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Map(
    diagnostics.map((each) => [`${each.code} ${each.at?.source.file ?? ''} ${each.at?.start ?? ''} ${each.message}`, each]),
  );
  return [...seen.values()];
};
