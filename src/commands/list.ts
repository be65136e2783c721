import { diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { EXIT, exitOf, type ExitStatus } from './exit.ts';
import { catalogued } from './explain.ts';
import { LISTINGS, type Listed, type Listing } from './listings.ts';
import type { WorkspaceOptions } from './given.ts';
import type { CommandDeps } from './pipeline.ts';
import { table } from './table.ts';
import { jsonLines, tell } from './terminal.ts';
import { accessFor, openForCommand } from './workspace.ts';

/** The options of `list`. */
export type ListOptions = WorkspaceOptions & { readonly json?: boolean };

const CODES = { about: 'everything that can be wrong, for `rolepress explain`', shown: ['code', 'severity', 'title'] } as const;

/** The names of all lists and what each holds. */
export const lists = (): readonly { readonly list: string; readonly about: string }[] =>
  [...Object.entries(LISTINGS), ['codes', CODES] as const].map(([list, { about }]) => ({ list, about }));

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const give = ({ terminal }: CommandDeps, items: readonly Listed[], shown: readonly string[], json: boolean): void => {
  terminal.data(json ? jsonLines(items) : table(items.map((item) => shown.map((field) => asText(item[field])))));
};

const fromWorkspace = async (deps: CommandDeps, listing: Listing, options: ListOptions): Promise<ExitStatus> => {
  const { host, pipeline, curriculum } = await openForCommand(await accessFor(deps, options), options, []);
  // A list is still of use when something else in the workspace is wrong.
  tell(
    deps.terminal,
    curriculum.diagnostics.filter((d) => d.severity === 'error'),
  );
  if (curriculum.value === undefined) return exitOf(curriculum.diagnostics) || EXIT.content;
  give(
    deps,
    await listing.items(curriculum.value, { host, pipeline, language: options.language }),
    listing.shown,
    options.json ?? false,
  );
  return exitOf(curriculum.diagnostics);
};

const isListing = (what: string): what is keyof typeof LISTINGS => Object.hasOwn(LISTINGS, what);

/** `rolepress list [what]`: what there is; without a word, which lists there are. */
export const runList = async (deps: CommandDeps, what: string | undefined, options: ListOptions): Promise<ExitStatus> => {
  const json = options.json ?? false;
  if (what === undefined) {
    give(deps, lists(), ['list', 'about'], json);
    return EXIT.fine;
  }
  if (what === 'codes') {
    give(
      deps,
      catalogued().map(([code, { severity, title }]) => ({ code, severity, title })),
      CODES.shown,
      json,
    );
    return EXIT.fine;
  }
  if (isListing(what)) return fromWorkspace(deps, LISTINGS[what], options);
  const hint = suggest(
    what,
    lists().map(({ list }) => list),
  );
  tell(deps.terminal, [diagnose('command/unknown-name', { message: `There is no list "${what}".`, hint })]);
  return EXIT.usage;
};
