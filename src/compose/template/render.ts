import { diagnose, isClean, type Report } from '../../diagnostics/diagnostic.ts';
import type { SourceText, Spot } from '../../source/text.ts';
import type { Running } from './calls.ts';
import { engineOf, type Rendering } from './engine.ts';
import { faultOf } from './fault.ts';
import { spotOfLine, type Sources } from './program.ts';

export { NO_PARTIAL } from './calls.ts';
export type { Helper, HelperCall } from './calls.ts';

/** Markup with stamps, and what tells where its start tags stand. */
export type Rendered = {
  readonly markup: string;
  readonly tagAt: (stamp: string | undefined) => Spot | undefined;
  /** False where a field was missing: that leaves holes, and complaints about holes would only hide it. */
  readonly isWhole: boolean;
};

const explain = (error: unknown, sources: Sources, report: Report, body: SourceText): void => {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const at = spotOfLine(sources, lineNumber ?? 0, column ?? 0) ?? { source: body, start: 0, end: 0 };
  const unknown = /^"(.+?)" not defined/.exec(message)?.[1];
  if (unknown !== undefined) report(diagnose('compose/unknown-field', { message: `There is no "${unknown}" here.`, at }));
  else if (/unknown helper/.test(message))
    report(
      diagnose('compose/unknown-helper', {
        message: message.replace(/^You specified knownHelpersOnly, but used the/, 'The template calls the'),
        at,
      }),
    );
  else
    report(
      diagnose('compose/template-syntax', {
        message: `This template cannot be run: ${faultOf(error)}.`.replace(/\.\.$/, '.'),
        at,
      }),
    );
};

/** Runs a template; null where it could not be read or run to its end. */
export const render = (rendering: Rendering): Rendered | null => {
  const { body, context, helpers, report } = rendering;
  const { read, sources, tagAt } = engineOf(rendering);
  const { run, noticed } = read(body);
  noticed.forEach(report);
  if (!isClean(noticed)) return null;
  let failed = false;
  const noting: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const running: Running = { helpers, report: noting };
  try {
    const markup = run(context, { data: { running }, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    return { markup, tagAt, isWhole: !failed };
  } catch (error) {
    explain(error, sources, noting, body.source);
    return null;
  }
};
