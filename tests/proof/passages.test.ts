// Passages in another language, from the template to the file that is read back.
import { expect, test } from 'vitest';
import { build, plan, proof } from '../../src/index.ts';
import { packetSchema } from '../../src/model/packet.ts';
import { bakeryText, bakeryWith } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { hostWith } from '../support/second-framework.ts';

const BODY = `<h1>{{chart.title}}</h1>
<p>Bread is <span lang="es">pan <em>de molde</em></span> and cake is <span lang="fr">un gâteau</span>.</p>
<p lang="es">El pan quiere tiempo. <span lang="en-US">Cake does not.</span></p>
<ul lang="fr"><li><p>La farine</p></li><li><p>Le <span lang="es">agua</span></p></li></ul>
{{> foot}}`;

const LANGUAGE = 'curriculum/en/language.yaml';

const printed = async () => {
  const language = bakeryText(LANGUAGE).replace('phrases:\n', "phrases:\n  list:\n    bullet: '•'\n");
  const host = hostWith({ ...bakeryWith('templates/kinds/handout/body.hbs', /[^]+/, BODY), [LANGUAGE]: language });
  const curriculum = await curriculumOf(host);
  const memory = memoryHost({});
  const { failed, diagnostics } = await build(
    { ...host, write: memory.write },
    curriculum,
    plan(curriculum, openRequest).value!,
    {
      onFile: () => undefined,
    },
  );
  expect(diagnostics).toEqual([]);
  expect(failed).toEqual([]);
  const file = [...memory.files.keys()].find((name) => name.endsWith('packet.json')) ?? '';
  return { memory, file, packet: packetSchema.parse(JSON.parse(memory.files.get(file) as string)) };
};

const codesIn = async (memory: Awaited<ReturnType<typeof printed>>['memory']) => {
  const report = await proof({ ...shippedHost, ...memory }, 'output');
  if ('failure' in report) throw new Error(report.message);
  return report.files.flatMap(({ findings }) => findings.map(({ code }) => code));
};

test('each passage is remembered with its language, and found in the file', async () => {
  const { memory, packet } = await printed();
  const passages = packet.documents[0]?.passages ?? [];
  expect(passages.map(({ language, length }) => `${language} ${String(length)}`)).toEqual([
    `es ${'pandemolde'.length}`,
    `fr ${'ungâteau'.length}`,
    `es ${'Elpanquieretiempo.'.length}`,
    `fr ${'Lafarine'.length}`,
    `fr ${'Le'.length}`,
    `es ${'agua'.length}`,
  ]);
  expect(await codesIn(memory)).toEqual([]);
});

test('a passage that should be in another language than the file says is told', async () => {
  const { memory, file, packet } = await printed();
  const [document] = packet.documents;
  const passages = document?.passages?.map((each) => ({ ...each, language: each.language.replace('fr', 'it') })) ?? [];
  memory.files.set(file, JSON.stringify({ ...packet, documents: [{ ...document, passages }] }));
  const codes = await codesIn(memory);
  expect(codes.filter((code) => code === 'proof/passage-language')).toHaveLength(3);
  expect(codes).toContain('proof/false-claim');
});
