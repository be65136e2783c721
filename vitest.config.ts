import { availableParallelism } from 'node:os';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Files that print whole packets, the longest first: begun last, one of them would keep one core busy while the others idle. */
const LONG = [
  'packet/packet',
  'elements/no-literals',
  'packet/one-cell',
  'commands/process',
  'visual/visual',
  'proof/packets',
  'compose/hostile',
  'readme',
  'packet/cards',
  'run/worker',
  'typeset/labels',
  'press/property/random-manuscripts',
  'packet/same-bytes',
  'exercises/every-type',
  'compose/kind-in-workspace',
];

const turn = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

/** The same order on a machine that has never run the tests as on one that has. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => turn(one) - turn(other));
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Those take minutes, and programs that not every machine has: `npm run test:apps`.
    exclude: ['tests/apps/**'],
    // .ci/run reads the counts from this file for its closing line.
    reporters: process.env['CI'] === 'true' ? ['default', ['json', { outputFile: 'coverage/test-results.json' }]] : ['default'],
    setupFiles: ['tests/support/setup.ts'],
    // Left alone, vitest keeps one core for itself: on a machine with two, half of it.
    maxWorkers: Math.max(2, availableParallelism()),
    // Test files share a process and what it has loaded. None of them replaces a module or leaves anything behind in a global.
    isolate: false,
    // Tests make much that is soon thrown away: with room for it, a sixth less time goes into clearing it up.
    execArgv: ['--max-semi-space-size=128'],
    sequence: { sequencer: LongestFirst },
    // Printing a packet takes seconds on a small machine, and ten times as long on one that is busy: only a hang takes this long.
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
