// Elements say what their cells are; setting in one column uses that, and guesses from no letters.
import { describe, expect, test } from 'vitest';
import { ALL_ELEMENTS as ELEMENTS } from '../../src/exercises/vocabulary.ts';
import type { Block, GridBlock, GridCell } from '../../src/model/definition.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { composed } from '../compose/composing.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { walk } from './definition-words.ts';

const curriculum = await curriculumOf(shippedHost);

const setAs = async (edition: string, markup: string): Promise<readonly Block[]> => {
  const { manuscript } = await composed(`<h1>Bread</h1>${markup}`);
  const brand = curriculum.brands.get('harbor-house');
  const theme = themeFor(curriculum, brand?.value.theme, edition);
  if (!manuscript || !brand || !theme) throw new Error('there is nothing to set');
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  return typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' }).value?.body ?? [];
};

const gridsIn = (blocks: readonly Block[]): readonly GridBlock[] => {
  const grids: GridBlock[] = [];
  walk(blocks, (block) => {
    if (block.kind === 'grid') grids.push(block);
  });
  return grids;
};

const isMarkOnly = ({ children }: GridCell): boolean =>
  children.length > 0 && children.every((block) => block.kind === 'mark' && block.ends === undefined);

const isLineOnly = ({ role, children: [only, ...others] }: GridCell): boolean =>
  role === 'TD' && others.length === 0 && only?.kind === 'lines' && only.count === 1;

/** The shape of blocks, without their words and sizes. */
const shapeOf = (blocks: readonly Block[]): readonly unknown[] =>
  blocks.map((block) => {
    if (block.kind === 'stack') return ['stack', block.role, shapeOf(block.children)];
    if (block.kind === 'abreast') return ['abreast', block.columns, block.items.map(({ children }) => shapeOf(children))];
    if (block.kind !== 'grid') return block.kind;
    return [block.role, block.rows.map(({ cells }) => cells.map(({ role, children }) => [role, shapeOf(children)]))];
  });

/** The same markup in many more words, wherever words are printed. */
const inLongWords = (markup: string): string =>
  markup
    .replace(/>([^<]+)</g, (_, words: string) => `>${[words, words, words, words, words].join(' and ')}<`)
    .replace(
      / (label|role|low|high|write-in|state|hint)="([A-Z][^"]+)"/g,
      (_, name: string, words: string) => ` ${name}="${words} and ${words}"`,
    );

const elements = ELEMENTS.map(({ tags: [tag], specimen }) => ({ name: tag.name, specimen }));

describe.each(elements)('<$name>', ({ specimen }) => {
  test('says of each mark and each line in a cell of its own what it is', async () => {
    for (const { role, rows, sides } of gridsIn(await setAs('standard', specimen)))
      for (const cell of sides ? [] : rows.flatMap(({ cells }) => cells)) {
        if (isMarkOnly(cell)) expect(cell.is).toBe(role === 'Table' ? 'choice' : 'hung');
        if (isLineOnly(cell)) expect(cell.is).toBe('write-in');
      }
  });

  test('is set in one column alike in short words and in long ones', async () => {
    const [short, long] = [await setAs('large-print', specimen), await setAs('large-print', inLongWords(specimen))];
    expect(shapeOf(long)).toEqual(shapeOf(short));
  });
});

test('a column of a plain table says what it holds, and one that is plain says its name once', async () => {
  const table = (is: string): string =>
    `<table summary="Loaves"><thead><tr><th plain="">Loaf</th><th${is}>Hours</th></tr></thead><tbody><tr><td>Rye</td><td>4</td></tr><tr><td>Spelt</td><td>5</td></tr></tbody></table>`;
  const pair = await setAs('large-print', table(' is="pair"'));
  expect(JSON.stringify(shapeOf(pair))).toContain('abreast');
  expect(JSON.stringify(shapeOf(await setAs('large-print', table(''))))).not.toContain('abreast');
  expect(JSON.stringify(pair).match(/"Loaf"/g)).toHaveLength(1);
  expect(JSON.stringify(pair).match(/"Hours"/g)).toHaveLength(2);
});
