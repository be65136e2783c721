import { defineConfig } from 'vitest/config';

/** What needs more than Node: browsers, office programs, tarballs, other versions of Node. One file at a time; each takes minutes. */
export default defineConfig({
  test: {
    include: ['tests/apps/**/*.test.ts'],
    // .ci/run reads the counts from this file for its closing line.
    reporters: process.env['CI'] === 'true' ? ['default', ['json', { outputFile: 'coverage/apps-results.json' }]] : ['default'],
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
