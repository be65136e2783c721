import type Handlebars from 'handlebars';
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/text.ts';
import { frozen } from '../view/frozen.ts';
import { BLOCKS, scoped, type BlockOptions } from './blocks.ts';
import { callAt, type TemplateRegistry } from './marks.ts';
import { checkLength, countStep, type Meter } from './meter.ts';
import { CALL, FIELD, PRINT, PRINT_FIELD, SCOPE } from './prepare.ts';
import type { RunWatch } from './run-watch.ts';
import { fieldOf, unprintable } from './values.ts';

/** A helper: its arguments as the template gives them, its named arguments, and where it is called. */
export type Helper = (call: HelperCall) => unknown;

/** One call of a helper. */
export type HelperCall = {
  readonly params: readonly unknown[];
  readonly hash: Readonly<Record<string, unknown>>;
  readonly at: Span;
};

const known = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true]));

/** What Handlebars compiles with, so that it is the same whoever does it. */
export const compilingWith = (names: readonly string[]) => ({
  knownHelpersOnly: true,
  knownHelpers: known([...Object.keys(BLOCKS), FIELD, PRINT, PRINT_FIELD, SCOPE, ...names]),
});

/** What one run of a template works with. */
export type TemplateRun = {
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly report: Report;
  readonly meter: Meter;
  readonly watch?: RunWatch | undefined;
};

/** The run that an engine is at, if any; templates run one at a time. No template can reach it. */
export type EngineState = { running: TemplateRun | null; stamp: unknown };

/** A helper does as much as so many steps, and does it again for each item that it is given or gives. */
const CALLING = 5;

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const idle = (): never => {
  throw new Error('a helper was called while no template was running');
};

/** The name of a partial that prints nothing, for where none can be chosen; no template can write it. */
export const NO_PARTIAL = '(none)';

/** Gives an engine the blocks. `runAt` is the run that is at a stamped place. */
const registerBlocks = (engine: typeof Handlebars, registry: TemplateRegistry, runAt: (stamp: unknown) => TemplateRun): void => {
  for (const [name, run] of Object.entries(BLOCKS))
    engine.registerHelper(name, function (this: unknown, value: unknown, options: BlockOptions) {
      const stamp = options.hash[CALL];
      const { meter, watch } = runAt(stamp);
      return run({ context: this, value, options, meter, watch, at: () => callAt(registry, stamp).at });
    });
  engine.registerHelper(SCOPE, function (this: unknown, options: BlockOptions) {
    const { [CALL]: stamp, ...hash } = options.hash;
    return scoped({ context: this, options, meter: runAt(stamp).meter, at: () => callAt(registry, stamp).at }, hash);
  });
};

/** Gives an engine the blocks and helpers that its templates may call; what helpers do is said by whoever runs a template. */
export const register = (
  engine: typeof Handlebars,
  names: readonly string[],
  registry: TemplateRegistry,
  state: EngineState,
): void => {
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name);
  engine.registerPartial(NO_PARTIAL, () => '');
  /** The run, at a stamped place. */
  const at = (stamp: unknown): TemplateRun => {
    state.stamp = stamp;
    const running = state.running ?? idle();
    running.watch?.reached.add(stamp);
    return running;
  };
  const span = (): Span => callAt(registry, state.stamp).at;

  const field = (all: readonly unknown[]): unknown => {
    // The last is Handlebars' own, the one before it the number.
    const stamp = all[all.length - 2];
    const { report, meter } = at(stamp);
    countStep(meter, span);
    let value = all[0];
    // Nothing has no fields, and that is told nowhere: what is not there may be asked about.
    for (let index = 1; index < all.length - 2 && value !== null; index++) value = fieldOf(value, all[index] as string);
    if (value !== undefined) return value;
    const called = callAt(registry, stamp);
    report(diagnose('compose/unknown-field', { message: `There is no "${called.name}" here.`, at: called.at }));
    return null;
  };
  const print = (value: unknown, stamp: unknown): unknown => {
    const what = unprintable(value);
    if (what === undefined) return value;
    const called = callAt(registry, stamp);
    at(stamp).report(diagnose('compose/not-printable', { message: `"${called.name}" is ${what} here.`, at: called.at }));
    return null;
  };
  engine.registerHelper(FIELD, (...all: unknown[]) => field(all));
  engine.registerHelper(PRINT_FIELD, (...all: unknown[]) => print(field(all), all[all.length - 2]));
  engine.registerHelper(PRINT, (value: unknown, stamp: unknown) => print(value, stamp));

  registerBlocks(engine, registry, at);
  for (const name of names)
    engine.registerHelper(name, (...all: unknown[]) => {
      const { hash } = all.pop() as BlockOptions;
      const { [CALL]: stamp, ...rest } = hash;
      const { helpers, meter } = at(stamp);
      const lists = all.reduce<number>((sum, value) => sum + lengthOf(value), 0);
      countStep(meter, span, CALLING * (1 + lists));
      const given = helpers[name]?.({
        params: all,
        hash: rest,
        // Looked up only by those that have something to tell.
        get at() {
          return callAt(registry, stamp).at;
        },
      });
      countStep(meter, span, CALLING * lengthOf(given));
      if (typeof given === 'string') checkLength(given.length, span);
      return typeof given === 'function' ? null : frozen(given);
    });
};
