import { expect, test } from 'vitest';
import { rolepress } from './stage.ts';

test.each([
  ['--papper a4', 'command/usage', 'Did you mean --paper?'],
  ['--paper a5', 'command/bad-value', 'A paper is letter or a4.'],
  ['--date 2026-02-30', 'command/bad-value', 'calendar'],
  ['--date 3.12.2026', 'command/bad-value', 'YYYY-MM-DD'],
  ['--start 8.30', 'command/bad-value', 'HH:MM'],
  ['--start 24:00', 'command/bad-value', 'HH:MM'],
  ['--participants 0', 'command/bad-value', 'from 1 to 500'],
  ['--participants 501', 'command/bad-value', 'from 1 to 500'],
  ['--seed -1', 'command/bad-value', 'from 0 to 999999999'],
  ['--seed 1.5', 'command/bad-value', 'from 0 to 999999999'],
  ['--participants 12.5', 'command/bad-value', 'from 1 to 500'],
  ['--participants', 'command/usage', 'argument missing'],
  ['--brand green-shed,,plain', 'command/bad-value', 'single commas'],
  ['--language ../en', 'command/bad-value', 'tag'],
  ['--language es', 'command/unknown-name', 'no language "es"'],
  ['spring-day and-more', 'command/usage', 'too many arguments'],
  ['--date 0026-12-03', 'command/bad-value', 'like 2026-12-03'],
  ['--date 1999-12-31', 'command/bad-value', 'between 2000 and 2099'],
  ['--date 2100-01-01', 'command/bad-value', 'between 2000 and 2099'],
  ['buld', 'command/unknown-command', 'Did you mean "build"?'],
  ['--paper a4 chekc', 'command/unknown-command', 'Did you mean "check"?'],
  ['buld spring-day', 'command/unknown-command', 'Did you mean "build"?'],
  ['build spring-day and-more', 'command/usage', 'too many arguments'],
  ['list knids', 'command/unknown-name', 'Did you mean "kinds"?'],
  ['explain command/unknown-nane', 'command/unknown-name', 'Did you mean "command/unknown-name"?'],
  ['explain', 'command/usage', "missing required argument 'code'"],
])('`rolepress %s` is refused with status 2', async (line, code, words) => {
  const { status, data, said } = await rolepress(line);
  expect(status).toBe(2);
  expect(data).toBe('');
  expect(said).toContain(`error ${code}\n`);
  expect(said.toLowerCase()).toContain(words.toLowerCase());
});

test('a leap day exists in leap years only', async () => {
  expect((await rolepress('--date 2028-02-29')).status).toBe(0);
  expect((await rolepress('--date 2027-02-29')).status).toBe(2);
});

test('what a terminal would obey is shown escaped', async () => {
  const { said } = await rolepress(['--paper', 'a\u001b[31m5']);
  expect(said).toContain('a\\x1b[31m5');
});

test('help is data, and tells a trainer how to begin', async () => {
  const { status, data, said } = await rolepress('--help');
  expect([status, said]).toEqual([0, '']);
  for (const words of ['rolepress half-day --brand harbor-house', 'rolepress list workshops', 'Exit status', 'check', 'explain'])
    expect(data).toContain(words);
});

test.each(['build', 'check', 'list', 'explain'])('`%s --help` explains itself', async (command) => {
  const { status, data } = await rolepress(`${command} --help`);
  expect(status).toBe(0);
  expect(data).toContain(`rolepress ${command}`);
});

test('the version is that of the package', async () => {
  expect(await rolepress('--version')).toEqual({ status: 0, data: '1.2.3\n', said: '' });
});

test('a bug is told as one, with status 70', async () => {
  const { status, data, said } = await rolepress('check', {
    pipeline: {
      check: () => {
        throw new TypeError('a loaf is not iterable');
      },
    },
  });
  expect([status, data]).toEqual([70, '']);
  expect(said).toContain('This is a bug in Rolepress');
  expect(said).toContain('a loaf is not iterable');
});
