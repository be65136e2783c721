import { catalogue, type CatalogueEntry, type DiagnosticCode } from '../diagnostics/catalogue/index.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import type { CommandDeps } from './pipeline.ts';
import { jsonLines, tell } from './terminal.ts';

/** The options of `explain`. */
export type ExplainOptions = { readonly json?: boolean };

/** Every code with what the catalogue says of it, in alphabetical order. */
export const catalogued = (): readonly (readonly [DiagnosticCode, CatalogueEntry])[] =>
  (Object.entries(catalogue) as [DiagnosticCode, CatalogueEntry][]).sort(([a], [b]) => (a < b ? -1 : 1));

/** `rolepress explain CODE`: what a code means and what to do. */
export const runExplain = (deps: CommandDeps, code: string, options: ExplainOptions): ExitStatus => {
  const known = catalogued();
  const [found] = known.filter(([name]) => name === code);
  if (found === undefined) {
    const hint =
      suggest(
        code,
        known.map(([name]) => name),
      ) ?? 'See them all with `rolepress list codes`.';
    tell(deps.terminal, [diagnose('command/unknown-name', { message: `There is no code "${code}".`, hint })]);
    return EXIT.usage;
  }
  const [name, { title, severity, why, fix }] = found;
  const { bold, cyan } = deps.terminal.dataPaint;
  deps.terminal.data(
    options.json === true
      ? jsonLines([{ code: name, severity, title, why, fix }])
      : `${bold(name)} (${severity})\n${title}.\n\n${why}\n\n${cyan('→')} ${fix}\n`,
  );
  return EXIT.fine;
};
