import type { Diagnostic, Report } from './diagnostic.ts';

/** A place to gather diagnostics in the order of their files and lines. */
export type Collection = { readonly report: Report; readonly diagnostics: () => readonly Diagnostic[] };

/** Gathers diagnostics. What two files inherit from a third is told once, although it was found twice. */
export const collect = (): Collection => {
  const found = new Map<string, Diagnostic>();
  return {
    report: (diagnostic) => {
      const { code, message, at } = diagnostic;
      const key = JSON.stringify([code, at?.source.file, at?.start, message]);
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
