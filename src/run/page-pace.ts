import type { Composition } from '../compose/compose.ts';
import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';

/** Tells of a document with more pages than the counted minutes of its workshop leave time for. */
export const pagePace = ({ kind, workshop, agenda }: Composition, pages: number): readonly Diagnostic[] => {
  const { name, minutesPerPage: least } = kind.value;
  if (least === null || agenda.counted === 0 || agenda.counted >= pages * least) return [];
  const each = (agenda.counted / pages).toFixed(1);
  const message = `The ${name} of "${workshop.value.id}" has ${counted(pages, 'page')}, and its ${counted(agenda.counted, 'counted minute')} leave ${each} for each; they should leave ${String(least)}.`;
  const most = Math.floor(agenda.counted / least);
  return [
    diagnose('press/hurried-pages', {
      message,
      at: workshop.spanAt(['segments']),
      hint: `Leave activities out (\`omit\`) until ${counted(pages - most, 'page')} fewer are left, or give more time.`,
    }),
  ];
};
