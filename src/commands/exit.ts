import { catalogue, type CatalogueEntry } from '../diagnostics/catalogue/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuildResult } from '../model/build-result.ts';

/** What the command line tells whoever called it. */
export const EXIT = {
  fine: 0,
  content: 1,
  usage: 2,
  environment: 3,
  partly: 4,
  limit: 5,
  bug: 70,
} as const;

/** An exit status. */
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

const troubleOf = ({ code }: Diagnostic): NonNullable<CatalogueEntry['exit']> | 'content' => {
  const entry: CatalogueEntry = catalogue[code];
  return entry.exit ?? 'content';
};

/**
 * The status for what was found. A wrong command line or a broken disk is told before mistakes in the
 * content, which may only follow from it; a limit only where there is nothing else to mend.
 */
export const exitOf = (diagnostics: readonly Diagnostic[]): ExitStatus => {
  const troubles = new Set(diagnostics.filter((d) => d.severity === 'error').map(troubleOf));
  for (const trouble of ['usage', 'environment', 'bug', 'content', 'limit'] as const)
    if (troubles.has(trouble)) return EXIT[trouble];
  return EXIT.fine;
};

/** The status for a build: one that printed a part of what was asked for says so, unless the disk is what failed. */
export const exitOfBuild = ({ files, failed, diagnostics, proof }: BuildResult, refused = false): ExitStatus => {
  const status = exitOf([...diagnostics, ...(proof?.files ?? []).flatMap(({ findings }) => findings)]);
  if (status === EXIT.environment || status === EXIT.usage) return status;
  if (failed.length === 0 && !refused) return status;
  return files.length > 0 ? EXIT.partly : status === EXIT.fine ? EXIT.content : status;
};
