import { describe, expect, it } from 'vitest';
import { rolepress } from './stage.ts';

const WORKSHOPS = ['half-day.yaml', 'ninety-minutes.yaml', 'two-days.yaml'];

/** A host with workshops; what else is asked for is not there. */
const running = (line: string) =>
  rolepress(line, {
    host: {
      list: (folder) => {
        const named = (names: readonly string[], kind: 'file' | 'folder') =>
          Promise.resolve(names.map((name) => ({ name, kind })));
        if (folder === 'curriculum') return named(['en'], 'folder');
        return named(folder.endsWith('workshops') ? WORKSHOPS : ['language.yaml'], 'file');
      },
    },
  });

describe('the first word', () => {
  it.each([
    ['init', 'The commands are build, check, proof, list, explain, help'],
    ['import chart.csv', 'The commands are build'],
    ['export half-day', 'The commands are build'],
    ['prof', 'Did you mean "proof"?'],
    ['--brand plain lits', 'Did you mean "list"?'],
    ['explian read/missing-file', 'Did you mean "explain"?'],
    ['buidl half-day', 'Did you mean "build"?'],
  ])('%s is no command', async (line, hint) => {
    const { status, data, said } = await running(line);
    expect([status, data]).toEqual([2, '']);
    expect(said).toContain('error command/unknown-command\nThere is no command "');
    expect(said).toContain(hint);
  });

  it.each(['half-day', 'two-days --paper a4', '--paper a4 half-day', 'build half-day'])('%s is a workshop', async (line) => {
    expect((await running(line)).status).toBe(0);
  });

  it.each(['half-day and-more', 'build half-day two-days', 'build buld chart.csv'])('%s has words too many', async (line) => {
    const { status, said } = await running(line);
    expect(status).toBe(2);
    expect(said).toContain('error command/usage\nToo many arguments');
  });
});
