import modules from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Work that a function must have done before Node 20 compiles it for speed, in bytes of its code that were run. */
const PATIENCE = 1_000_000;

/** What Node has from 22.8 on. */
type LaterModules = { readonly enableCompileCache?: () => unknown };

/**
 * Makes a short run quick. What a command does takes two or three seconds; by itself, Node 20 spends as much again on
 * compiling functions for speed that are hardly called any more. Later ones have a second compiler for those, and keep what
 * they have compiled for the next run if they are asked to.
 */
export const tuneRuntime = (): void => {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${String(PATIENCE)}`);
  (modules as LaterModules).enableCompileCache?.();
};
