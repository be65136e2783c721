import type { ReadValue } from './svg-values.ts';

/** The sixteen colors that HTML began with; whoever needs another writes its digits. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', silver: '#c0c0c0', gray: '#808080', grey: '#808080', white: '#ffffff', maroon: '#800000', red: '#ff0000',
  purple: '#800080', fuchsia: '#ff00ff', green: '#008000', lime: '#00ff00', olive: '#808000', yellow: '#ffff00', navy: '#000080',
  blue: '#0000ff', teal: '#008080', aqua: '#00ffff',
}; // prettier-ignore

const RGB = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/;

/** A solid color or none, written as `#rrggbb` or `none`. */
export const paint: ReadValue = (value) => {
  const word = value.trim().toLowerCase();
  if (word === 'none' || word === 'transparent') return 'none';
  if (/^#[0-9a-f]{6}$/.test(word)) return word;
  if (/^#[0-9a-f]{3}$/.test(word)) return word.replace(/[0-9a-f]/g, '$&$&');
  const parts = RGB.exec(word)?.slice(1).map(Number);
  if (parts?.every((part) => part <= 255)) return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return Object.hasOwn(NAMED, word) ? NAMED[word] : undefined;
};

/** The declarations of a `style` attribute, as names and values; `undefined` when it is more than a plain list. */
export const readStyle = (value: string): readonly (readonly [name: string, value: string])[] | undefined => {
  if (/[{}@\\]|\/\*/.test(value)) return undefined;
  const declarations = value.split(';').filter((part) => part.trim() !== '');
  const pairs = declarations.map(
    (part) => [part.slice(0, part.indexOf(':')).trim(), part.slice(part.indexOf(':') + 1).trim()] as const,
  );
  return declarations.every((part) => part.includes(':')) ? pairs : undefined;
};
