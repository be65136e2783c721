import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NodeHost } from '../../src/host/node-host.ts';
import { catalogue } from '../../src/diagnostics/catalogue/index.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { rolepress } from './stage.ts';

const BROKEN = new URL('../broken/command/', import.meta.url).pathname;

/** What the outside refuses in a fixture: the workspace, or the output folder. */
type Refusal = {
  readonly on: 'workspace' | 'lock';
  readonly failure: 'absent' | 'denied' | 'full' | 'too-large';
  readonly message: string;
};
type Expectation = { readonly code: string; readonly status: number; readonly hint?: string };

const refusing = (fixture: string): Partial<NodeHost> => {
  const file = `${BROKEN}${fixture}/failure.json`;
  if (!existsSync(file)) return {};
  const { on, failure, message } = JSON.parse(readFileSync(file, 'utf8')) as Refusal;
  const answer = () => Promise.resolve({ failure, message });
  return on === 'lock' ? { lock: answer } : { checkWorkspace: answer };
};

const fixtures = readdirSync(BROKEN);

/** Codes that no command line alone can bring about, and the test that proves each. */
const PROVEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'command/replanned': 'needs a slot and a workshop that gives way: tests/plan/savings.test.ts',
  'command/slot-to-spare': 'the same: tests/plan/savings.test.ts',
  'command/number-of-two': 'needs sheets whose numbers are each other’s: tests/plan/items.test.ts',
  'command/packet-passed-over': 'is a note: tests/commands/build.test.ts',
  'command/outputs-collide': 'names are unique by construction; that a collision would be told: tests/plan/outputs.test.ts',
  'command/too-little-memory': 'is told before a command line is read: tests/commands/process.test.ts',
  'command/mistakes-elsewhere': 'needs a workspace: tests/run/usable.test.ts',
  'command/too-many-documents': 'needs thousands of brands: tests/plan/plan.test.ts',
  'command/other-print': 'needs two prints: tests/run/other-prints.test.ts',
};

describe('what is wrong with a command line is told by its code', () => {
  test.each(fixtures)('command/%s', async (fixture) => {
    const text = readFileSync(`${BROKEN}${fixture}/expect.yaml`, 'utf8');
    const { code, status, hint } = parseYaml({ file: 'expect.yaml', text }).document?.data as Expectation;
    const ran = await rolepress(readFileSync(`${BROKEN}${fixture}/args.txt`, 'utf8').trim(), { host: refusing(fixture) });
    expect(code).toBe(`command/${fixture}`);
    expect(ran.status).toBe(status);
    expect(ran.said).toContain(`error ${code}\n`);
    if (hint !== undefined) expect(ran.said).toContain(hint);
  });

  test('every code of the stage has a fixture', () => {
    const codes = Object.keys(catalogue).filter((code) => code.startsWith('command/') && !(code in PROVEN_ELSEWHERE));
    expect(fixtures.map((fixture) => `command/${fixture}`).sort()).toEqual(codes.sort());
  });
});
