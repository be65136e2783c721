import type { Diagnostic } from '../diagnostic.ts';

/** How many mistakes of a file, and of a run, are shown in full. */
export const MOST = { file: 50, run: 500 } as const;

/** What is shown of one file, and how much of it is not. */
export type Shown = {
  readonly file: string | undefined;
  readonly shown: readonly Diagnostic[];
  readonly left: readonly Diagnostic[];
};

const errorsFirst = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...diagnostics.filter(({ severity }) => severity === 'error'),
  ...diagnostics.filter(({ severity }) => severity !== 'error'),
];

/** Diagnostics by file, as many as are shown: of each file and of the run errors come before warnings. The order is kept. */
export const mostOf = (diagnostics: readonly Diagnostic[]): readonly Shown[] => {
  const taken = new Set<Diagnostic>();
  const counts = new Map<string | undefined, number>();
  for (const diagnostic of errorsFirst(diagnostics)) {
    const file = diagnostic.at?.source.file;
    const count = counts.get(file) ?? 0;
    if (count >= MOST.file || taken.size >= MOST.run) continue;
    counts.set(file, count + 1);
    taken.add(diagnostic);
  }
  const files = [...new Set(diagnostics.map(({ at }) => at?.source.file))];
  const byFile = new Map(files.map((file): [string | undefined, Diagnostic[]] => [file, []]));
  for (const diagnostic of diagnostics) byFile.get(diagnostic.at?.source.file)?.push(diagnostic);
  return [...byFile].map(([file, own]) => ({
    file,
    shown: own.filter((each) => taken.has(each)),
    left: own.filter((each) => !taken.has(each)),
  }));
};
