// What only facilitators may read, as a proof looks for it; held against the walk that the packet tests use.
import { expect, test } from 'vitest';
import { asRead } from '../../src/model/fingerprint.ts';
import { BANK_NAMES, BANK_SCHEMAS } from '../../src/model/bank/bank.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { workshopSchema } from '../../src/model/workshop.ts';
import { secretsOf } from '../../src/proof/secrets.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import { wordsOf } from '../support/facilitator-words.ts';
import { memoryHost } from '../support/memory-host.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const LONG = 25;
const folded = (text: string): string => asRead(text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/\*/g, '')).toLowerCase();

test('every long string that is for facilitators alone is looked for, and no other', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const values = [
    ...[...curriculum.modules.values()].map(({ value }) => wordsOf(moduleSchema, value)),
    ...[...curriculum.workshops.values()].map(({ value }) => wordsOf(workshopSchema, value)),
    ...BANK_NAMES.flatMap((name) => (curriculum.banks[name] ? [wordsOf(BANK_SCHEMAS[name], curriculum.banks[name].value)] : [])),
  ];
  const open = values.flatMap((words) => words.open.map(({ text }) => folded(text))).join('\n');
  const secret = values.flatMap((words) => words.secret.map(({ text }) => folded(text)));
  const wanted = secret.filter((text) => text.length > LONG && !open.includes(text));
  const found = secretsOf(curriculum).map(({ read }) => read);
  expect(new Set(found)).toEqual(new Set(wanted));
  expect(found.length).toBeGreaterThan(100);
});

test('a secret knows the line where it was written', async () => {
  const curriculum = await curriculumOf({ ...memoryHost(bakery()), fonts: () => Promise.resolve([]) });
  const [secret] = secretsOf(curriculum);
  const at = secret?.at;
  expect(at?.source.file).toMatch(/^curriculum\/en\/(modules|workshops)\//);
  const line = bakeryText(at!.source.file).slice(at!.start, at!.end);
  expect(folded(line)).toContain(secret!.read.slice(0, 10));
});
