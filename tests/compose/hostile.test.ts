// Words that look like markup are printed as they stand or refused; they never act as markup.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, print } from '../support/print.ts';
import { changed, gardenFiles, hostWith } from '../support/second-framework.ts';
import { composed } from './composing.ts';

const FRAMEWORK = 'curriculum/en/frameworks/sun-and-shade.yaml';
const WORKSHOP = 'curriculum/en/workshops/spring-day.yaml';
const MODULE = 'curriculum/en/modules/first-bed.yaml';

/** The garden with the same words in a title, in a cell, in a heading of a box and in a label that becomes an attribute. */
const garden = (words: string) => {
  const yaml = JSON.stringify(words);
  const titled = changed(gardenFiles(), FRAMEWORK, 'title: Sun and shade', `title: ${yaml}`);
  const worded = changed(titled, FRAMEWORK, 'Beans, thyme and sunflowers.', words.replaceAll("'", "''"));
  const boxed = changed(worded, MODULE, 'title: What our town says about watering', `title: ${yaml}`);
  return changed(boxed, WORKSHOP, 'title: A day for a first bed', `title: ${yaml}`);
};

const printed = async (files: ReturnType<typeof gardenFiles>) => {
  const host = hostWith(files);
  const curriculum = await curriculumOf(host);
  const packet = await print(host, curriculum, { kinds: ['role-chart', 'participant-workbook'] });
  const texts = await Promise.all(
    packet.documents.map(async ({ job, bytes }) => ({ job, text: squeezed((await readPdf(bytes)).pages.join('\n')) })),
  );
  return { told: [...check(curriculum).diagnostics, ...packet.diagnostics].map(({ code }) => code), packet, texts };
};

describe('printed as they stand', () => {
  test.each([
    '<b>bold</b>',
    '{{workshop.title}} {{{x}}} {{> foot}}',
    '</p></h1><h2>Big</h2>',
    '&amp; &lt;b&gt; &#65;',
    '"><write-lines count="9" label="x"/>',
    '<!-- gone --> ]]> <![CDATA[x',
    '\\{{x}} ${x} %s \\u0041',
    "it's `code` *star* _under_",
    'javascript:alert(1)',
  ])('%s', async (words) => {
    const { told, packet, texts } = await printed(garden(words));
    expect(told).toEqual([]);
    expect(texts).toHaveLength(packet.plan.jobs.length);
    const chart = texts.find(({ job }) => job.itemName === 'sun-and-shade')?.text ?? '';
    // Its title, its title in the running head where there is one, and the cell.
    expect(chart.split(squeezed(words)).length).toBeGreaterThan(2);
    const workbook = texts.find(({ job }) => job.kind === 'participant-workbook')?.text ?? '';
    expect(workbook).toContain(squeezed(words));
  });
});

describe('refused', () => {
  // The words stand on a card too: the name of a column among them would be told by a rule.
  test.each([
    ['a mark of ours', 'Soil \uE000', 'press/'],
    ['a whole forged origin', '\uE0000\uE001Soil\uE002', 'press/'],
    ['a private character', 'Soil \uF8FF', 'press/'],
    ['a letter that no font has', 'Soil 太陽', 'press/'],
  ])('%s', async (_, words, stage) => {
    const { told, packet, texts } = await printed(garden(words));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((code) => code.startsWith(stage))).toBe(true);
    // Whatever was printed does not hold the words.
    expect(texts.length).toBeLessThan(packet.plan.jobs.length);
  });

  test('a null byte and other control characters are refused before anything is made of them', async () => {
    await expect(printed(garden('Sun \u0000'))).rejects.toThrow(/control character/);
    await expect(printed(garden('Sun \u001b[31m'))).rejects.toThrow(/control character/);
  });

  test('HTML in words that may hold Markdown', async () => {
    const files = changed(gardenFiles(), WORKSHOP, 'about: For people', 'about: <b>For</b> people');
    expect(new Set((await printed(files)).told)).toEqual(new Set(['compose/markdown-refused']));
  });
});

test('the title in the file itself is the words, without our marks', async () => {
  const words = '<Sun> & "shade"';
  const { packet } = await printed(garden(words));
  for (const { bytes, job } of packet.documents) {
    const { about } = await readPdf(bytes);
    expect(about, job.id).not.toMatch(/[\uE000-\uE003]|&amp;|&lt;/);
  }
});

test.each(['times', 'range'])('a loop of %s that would fill the memory is refused at its template', async (helper) => {
  const { manuscript, diagnostics } = await composed(`<h1>Beds</h1>{{#each (${helper} 1000000000)}}<p>Bed</p>{{/each}}`);
  expect(manuscript).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['compose/too-much']);
  expect(diagnostics[0]?.message).toContain('1000 at the most');
});
