import { diagnose, isClean, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/text.ts';
import { engineOf, type Rendering } from './engine.ts';
import { faultOf } from './fault.ts';
import { newMeter, Stop } from './meter.ts';
import { atOwnPlace } from './own-place.ts';

export { NO_PARTIAL } from './calls.ts';
export type { Helper, HelperCall } from './calls.ts';

/** Markup with stamps, and what tells where its start tags stand. */
export type Rendered = {
  readonly markup: string;
  readonly tagAt: (stamp: string | undefined) => Span | undefined;
  /** False where a field was missing: that leaves holes, and complaints about holes would only hide it. */
  readonly isWhole: boolean;
};

/** Why a run ended early. What is thrown by anything but us is not for readers; the place where it happened is. */
const explain = (error: unknown, at: Span): Diagnostic =>
  error instanceof Stop
    ? error.diagnostic
    : diagnose('compose/template-syntax', { message: `This template cannot be run: ${faultOf(error)}.`, at });

/** Runs a template; null where it could not be read or run to its end. */
export const render = (rendering: Rendering): Rendered | null => {
  const { body, context, helpers, report, watch } = rendering;
  const { read, run, tagAt, reached, callTo } = engineOf(rendering);
  const { template, noticed } = read(body);
  noticed.forEach(report);
  if (!isClean(noticed)) return null;
  let failed = false;
  // A mistake within a loop is one mistake.
  const told = new Set<string>();
  const noting: Report = (found) => {
    const diagnostic = atOwnPlace(found, body.source, (partial) => callTo(body, partial));
    failed ||= diagnostic.severity === 'error';
    const { code, message, at } = diagnostic;
    const key = [code, at?.source.file, at?.start, message].join(' ');
    if (!told.has(key)) report(diagnostic);
    told.add(key);
  };
  try {
    const markup = run(template, context, { helpers, report: noting, meter: newMeter(), watch });
    return { markup, tagAt, isWhole: !failed };
  } catch (error) {
    report(explain(error, reached() ?? { source: body.source, start: 0, end: 0 }));
    return null;
  }
};
