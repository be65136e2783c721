// Signs and the poster for the wall: printed, read back, and held against what each workshop runs.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { moduleSchema } from '../../src/model/module.ts';
import { squeezed } from '../support/pdf.ts';
import { curriculumOf, kindsOfPackets, print, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

/** The signs that a workshop needs, as its own file tells: of a module that it teaches, where one of the activities that need them runs. */
const signsOf = (workshopId: string): readonly string[] => {
  const uses = (curriculum.workshops.get(workshopId)?.value.segments ?? []).flatMap((segment) =>
    segment.type === 'module' ? [{ module: curriculum.modules.get(segment.module)?.value, use: segment.use }] : [],
  );
  const words = uses.flatMap(({ module, use }) =>
    (module?.materials ?? [])
      .filter(
        ({ activities, whole }) =>
          activities.length === 0 || activities.some((id) => use[id] === 'core' || (!whole && use[id] === 'short')),
      )
      .flatMap(({ signs }) => signs.map((sign) => [sign.words, sign.text ?? '', ...sign.lines])),
  );
  return [...new Set(words.map((each) => squeezed(each.join(''))))].toSorted();
};

type Line = { readonly text: string; readonly size: number };

/** Pages of a file, each with its stretches of text and how large they are; numbers of lines are counted and not said. */
const readBack = async (bytes: Uint8Array): Promise<readonly (readonly Line[])[]> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => {
      const { items } = await (await file.getPage(at + 1)).getTextContent();
      return items.flatMap((item): readonly Line[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a = 0, b = 0] = item.transform as number[];
        return [{ text: item.str, size: Math.hypot(a, b) }];
      });
    }),
  );
  await task.destroy();
  return pages;
};

const printed = async (kind: string, request: Parameters<typeof print>[2]) => {
  const { documents, diagnostics } = await print(shippedHost, curriculum, { kinds: [kind], ...request });
  expect(diagnostics).toEqual([]);
  return Promise.all(documents.map(({ bytes }) => readBack(bytes)));
};

/** What is said on a page beside the agency's name at its foot. */
const saidOn = (page: readonly Line[], brand: string): readonly Line[] =>
  page.filter(({ text }) => text !== curriculum.brands.get(brand)?.value.names.short);

describe('wall signs', () => {
  test.each([...curriculum.workshops.keys()])('are in the packet of %s if something that it runs needs some', (workshop) => {
    expect(kindsOfPackets(curriculum, workshop).includes('wall-signs')).toBe(signsOf(workshop).length > 0);
  });

  test.each([
    ['half-day', 'harbor-house', 'letter', 'standard'],
    ['two-days', 'northwind', 'a4', 'large-print'],
    ['full-day', 'plain', 'letter', 'ink-saver'],
  ] as const)('of %s are those that it runs, one a sheet (%s, %s, %s)', async (workshop, brand, paper, edition) => {
    const [pages = []] = await printed('wall-signs', { workshop, brands: [brand], paper, editions: [edition] });
    const said = pages.map((page) =>
      squeezed(
        saidOn(page, brand)
          .map(({ text }) => text.replace(/^\d$/, ''))
          .join(''),
      ),
    );
    expect(said.toSorted()).toEqual(signsOf(workshop));
    const [large, least] = [pages.map((page) => Math.max(...page.map(({ size }) => size))), 32];
    expect(Math.min(...large)).toBeGreaterThanOrEqual(least);
  });

  test('that hang together are told apart by their shapes', () => {
    const given = structuredClone(curriculum.modules.get('three-roles')?.value);
    const [material] = given?.materials.filter(({ signs }) => signs.length > 1) ?? [];
    expect(moduleSchema.safeParse(given).success).toBe(true);
    for (const sign of material?.signs ?? []) sign.mark = 'circle';
    expect(JSON.stringify(moduleSchema.safeParse(given).error?.issues)).toContain('no two the same one');
  });
});

describe('the poster of agreements', () => {
  test.each([
    ['harbor-house', 'letter', 'standard', 44],
    ['northwind', 'a4', 'standard', 44],
    ['plain', 'letter', 'large-print', 36],
  ] as const)(
    'on one sheet without furniture (%s, %s, %s) is set in %i points at least',
    async (brand, paper, edition, least) => {
      const request = { workshop: 'half-day', brands: [brand], paper, editions: [edition] };
      const [pages = []] = await printed('group-agreements-poster', request);
      expect(pages).toHaveLength(1);
      const [page = []] = pages;
      const said = saidOn(page, brand);
      expect(Math.min(...said.map(({ size }) => size))).toBeGreaterThanOrEqual(least);
      const agreements = curriculum.workshops.get('half-day')?.value.agreements ?? [];
      for (const { text } of agreements) expect(squeezed(said.map((line) => line.text).join(''))).toContain(squeezed(text));
      expect(page).toHaveLength(said.length + 1);
    },
  );
});
