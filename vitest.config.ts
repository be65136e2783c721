import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // .ci/run reads the counts from this file for its closing line.
    reporters: process.env['CI'] === 'true' ? ['default', ['json', { outputFile: 'coverage/test-results.json' }]] : ['default'],
    // Printing a packet takes seconds on a small machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
