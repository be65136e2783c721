import { wordsAmong } from '../../src/elements/attributes.ts';
import { ALL_ELEMENTS } from '../../src/exercises/vocabulary.ts';
import type { AttributeWords, ElementNode } from '../../src/model/manuscript.ts';

const TAGS = new Map(ALL_ELEMENTS.flatMap(({ tags }) => tags).map((tag) => [tag.name, tag]));

/** The attributes of an element's node, as its tag's schema makes them of strings, and the words among them. */
export const attributesFrom = (
  name: string,
  given: Readonly<Record<string, string>>,
  { id, origin, language }: Pick<ElementNode, 'id' | 'origin' | 'language'>,
): Pick<ElementNode, 'attributes' | 'words'> => {
  const tag = TAGS.get(name);
  if (tag === undefined) throw new Error(`there is no tag <${name}>`);
  const words = [...wordsAmong(tag.attributes)].flatMap(([attribute, reach]): readonly (readonly [string, AttributeWords])[] => {
    const text = given[attribute];
    if (text === undefined) return [];
    const inlines = [{ kind: 'text', text, origin }] as const;
    return [[attribute, { id: `${id}.${attribute}`, origin, language, isSpoken: reach === 'spoken', text, inlines }]];
  });
  const attributes = tag.attributes.parse({ ...given, ...Object.fromEntries(words) });
  return { attributes, words: words.map(([, each]) => each) };
};
