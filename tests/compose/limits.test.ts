// Work is counted, never timed: what has no end is refused at its place, with a code of status 5, and other documents are printed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exitOf } from '../../src/commands/exit.ts';
import { inWords, LIMITS } from '../../src/model/limits.ts';
import { curriculumOf, print } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';
import { composed } from './composing.ts';

const many = (text: string, times: number): string => text.repeat(times);

const within = (open: string, close: string, times: number): string => `${many(open, times)}x${many(close, times)}`;

const HOSTILE: readonly (readonly [name: string, body: string])[] = [
  ['5,000 blocks in one another', within('{{#if kind}}', '{{/if}}', 5000)],
  ['5,000 inverse blocks', within('{{^if kind}}', '{{/if}}', 5000)],
  ['5,000 blocks that close in a text', many('{{#if "{{/if}}"}}', 5000)],
  ['100 loops in one another', within('{{#each modules}}', '{{/each}}', 100)],
  ['5,000 times else if', `{{#if kind}}${many('{{else if kind}}', 5000)}{{/if}}`],
  ['100 times else if', `{{#if kind}}${many('{{else if kind}}', 100)}{{/if}}`],
  ['5,000 sub-expressions', `<p>{{not ${many('(not ', 5000)}1${many(')', 5000)}}}</p>`],
  ['100 sub-expressions', `<p>{{not ${many('(not ', 100)}1${many(')', 100)}}}</p>`],
  ['100 sub-expressions in named arguments', `<p>{{t ${many('x=(t ', 100)}1${many(')', 100)}}}</p>`],
  ['5,000 tags in one another', within('<keep>', '</keep>', 5000)],
  ['5,000 tags that are never closed', many('<keep>', 5000)],
  ['5,000 emphases', `<p>${within('<em>', '</em>', 5000)}</p>`],
  ['5,000 quotes of Markdown', `<rich>${many('&gt; ', 5000)}x</rich>`],
  ['50,000 stars', `<rich>x ${many('*', 50_000)}</rich>`],
  ['5,000 pairs of stars', `<rich>${many('*a **b ', 5000)}</rich>`],
  ['50,000 brackets', `<rich>x ${many('[', 50_000)}</rich>`],
  ['1,000 lists in one another', `<rich>${many('1. ', 1000)}x</rich>`],
  ['300 lists in one another', `<rich>${many('1. ', 300)}x</rich>`],
  ['20 emphases in one another', `<rich>${many('*a **b ', 10)}x${many('** *', 10)}</rich>`],
  ['a list of a list of ten lists', `<rich>${many('- ', 10)}x</rich>`],
  ['a billion turns', within('{{#each (range 1000)}}', '{{/each}}', 3)],
  ['ten million turns without a word', within('{{#each (times 1000)}}', '{{/each}}', 3)],
  ['a billion letters', `{{#each (range 1000)}}{{#each (range 1000)}}<p>${many('bean ', 2000)}</p>{{/each}}{{/each}}`],
  ['a long text joined', `<p>{{join (range 1000) "${many('bean', 40_000)}"}}</p>`],
  ['a text that grows', `<p>{{join (list ${many(`(join (range 1000) "${many('b', 900)}") `, 20)}) ""}}</p>`],
  ['60,000 tags', within('{{#each (range 300)}}', '{{/each}}', 2).replace('x', '<p>x</p>')],
  ['lines to write on without end', '{{#each (range 1000)}}<write-lines count="99" label="x"/>{{/each}}'],
  ['a loop that counts to infinity', '{{#each (range 100000000000000000000)}}<p>x</p>{{/each}}'],
  ['a template of 300 KB', many('<p>x</p>', 40_000)],
  ['10,000 fields', many('{{kind}}', 10_000)],
];

describe('what has no end is stopped', () => {
  test.each(HOSTILE)('%s', async (_, body) => {
    const { manuscript, diagnostics } = await composed(`<h1>Beds</h1>${body}`);
    expect(manuscript).toBeUndefined();
    const [first] = diagnostics;
    expect(first?.at?.source.file).toBe('templates/kinds/probe/body.hbs');
    expect(first?.code).toMatch(/^compose\/(too-deep|too-much|template-too-large|not-printable|markdown-refused)$/);
    if (!/not-printable|markdown-refused/.test(first?.code ?? '')) expect(exitOf(diagnostics.slice(0, 1))).toBe(5);
  });

  test('partials that fan out', async () => {
    const partials = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`p${at}`, at === 19 ? 'x' : many(`{{> p${at + 1}}}`, 10)]),
    );
    const { diagnostics } = await composed('<h1>Beds</h1>{{> p0}}', { partials });
    expect(diagnostics.map(({ code }) => code)).toEqual(['compose/too-much']);
    expect(diagnostics[0]?.at?.source.file).toMatch(/^templates\/partials\/p\d+\.hbs$/);
  });

  test('blocks that partials open in one another', async () => {
    const partials = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`p${at}`, within('{{#if kind}}', '{{/if}}', 30).replace('x', `{{> p${at + 1}}}`)]),
    );
    const { diagnostics } = await composed('<h1>Beds</h1>{{> p0}}', { partials: { ...partials, p30: 'x' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['compose/too-deep']);
  });
});

describe('what lies within the limits is printed', () => {
  const deep = LIMITS.templateDepth - 1;
  test.each([
    ['blocks', within('{{#if kind}}', '{{/if}}', deep).replace('x', '<p>x</p>')],
    ['tags', within('<keep>', '</keep>', LIMITS.tagDepth - 2).replace('x', '<p>x</p>')],
    ['sub-expressions', `<p>{{#if (not ${many('(not ', deep - 2)}1${many(')', deep - 1)}}}x{{/if}}x</p>`],
    ['lists of Markdown', `<rich>${many('- ', 3)}x</rich>`],
    ['stars of Markdown', `<rich>${many('*x* ', 400)}</rich>`],
  ])('%s', async (_, body) => {
    const { manuscript, diagnostics } = await composed(`<h1>Beds</h1>${body}`);
    expect(diagnostics).toEqual([]);
    expect(manuscript).toBeDefined();
  });
});

test('words of YAML are held to the limits at their own place', async () => {
  const file = 'curriculum/en/workshops/spring-day.yaml';
  const about = `about: "${many('*a **b ', 600)}"`;
  const files = { [file]: new TextDecoder().decode(gardenFiles()[file] as Uint8Array).replace(/^about: .*$/m, about) };
  const { diagnostics } = await composed('<h1>Beds</h1><rich>{{workshop.about}}</rich>', { files });
  expect(diagnostics.map(({ code, at }) => [code, at?.source.file])).toEqual([
    ['compose/too-much', 'curriculum/en/workshops/spring-day.yaml'],
  ]);
});

test('one document over a limit stops that document only', async () => {
  const kind = 'templates/kinds/agenda/body.hbs';
  const host = hostWith({ ...gardenFiles(), [kind]: `<h1>x</h1>${within('{{#each (range 1000)}}', '{{/each}}', 3)}` });
  const { documents, plan, diagnostics } = await print(host, await curriculumOf(host), { kinds: ['agenda', 'sign-in'] });
  expect(plan.jobs.map((job) => job.kind)).toEqual(['agenda', 'sign-in']);
  expect(documents.map(({ job }) => job.kind)).toEqual(['sign-in']);
  expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['compose/too-much']);
});

test.each(Object.entries(LIMITS))('SECURITY.md names the limit %s: %i', (_, limit) => {
  const page = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
  expect(page).toMatch(new RegExp(`^\\| ${inWords(limit)} +\\|`, 'm'));
});
