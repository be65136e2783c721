import type { Diagnostic, Report } from './diagnostic.ts';

/** A place to gather diagnostics in the order of their files and lines. */
export type DiagnosticCollector = { readonly report: Report; readonly diagnostics: () => readonly Diagnostic[] };

/** What makes two diagnostics the same one: the code, the place and the words. */
const keyOf = ({ code, message, at }: Diagnostic): string => JSON.stringify([code, at?.source.file, at?.start, message]);

/** Diagnostics in their order, each once, however many documents it stands in. */
export const unique = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((each) => [keyOf(each), each])).values(),
];

/** Gathers diagnostics. What two files inherit from a third is told once, although it was found twice. */
export const collect = (): DiagnosticCollector => {
  const found = new Map<string, Diagnostic>();
  return {
    report: (diagnostic) => {
      const key = keyOf(diagnostic);
      if (!found.has(key)) found.set(key, diagnostic);
    },
    diagnostics: () => [...found.values()].sort(byPlace),
  };
};

const byPlace = (a: Diagnostic, b: Diagnostic): number => {
  const [left, right] = [a.at?.source.file ?? '', b.at?.source.file ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return (a.at?.start ?? 0) - (b.at?.start ?? 0);
};
