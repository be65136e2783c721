import { readStyle } from './svg-paint.ts';
import { isEditors, isIdle, LOOKS, SHAPES, USUAL } from './svg-vocabulary.ts';

/** An attribute as the XML reader gives it. */
export type Attribute = { readonly name: string; readonly local: string; readonly uri: string; readonly value: string };

/** What is wrong with an attribute. */
export type AttributeProblem = {
  readonly name: string;
  readonly unsafe: boolean;
  readonly message: string;
  readonly hint?: string;
};

/** Attributes that are kept, by name, as they are written anew; and what is wrong with the others. */
export type ReadAttributes = { readonly kept: ReadonlyMap<string, string>; readonly problems: readonly AttributeProblem[] };

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const SVG = 'http://www.w3.org/2000/svg';

const unsafe = (name: string, message: string): AttributeProblem => ({ name, unsafe: true, message });

/** What an attribute may never do, whatever element it stands on. */
const danger = ({ name, local, uri, value }: Attribute): AttributeProblem | undefined => {
  if (/^on/i.test(local)) return unsafe(name, `"${name}" runs a script`);
  if (/^(href|src|base)$/i.test(local)) return unsafe(name, `"${name}" refers to something outside of the drawing`);
  if (/(url|image|image-set|src)\s*\((?!\s*['"]?#)/i.test(value) || /javascript:|@import/i.test(value)) {
    return unsafe(name, `"${name}" fetches something from outside of the drawing`);
  }
  // Attributes without a prefix have no namespace; a namespace that is no drawing program's has no business here.
  if (uri !== '' && uri !== SVG && uri !== 'http://www.w3.org/XML/1998/namespace')
    return unsafe(name, `"${name}" is of an unknown namespace`);
  return undefined;
};

const plainly = (name: string, value: string): AttributeProblem => {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  if (/url\s*\(/i.test(value)) {
    return {
      name,
      unsafe: false,
      message: `"${name}" uses a gradient, a pattern or a mask`,
      hint: 'Use solid colors, written like #0b5563.',
    };
  }
  if (name === 'fill' || name === 'stroke') {
    return {
      name,
      unsafe: false,
      message: `${name}="${shown}" is no color that is known here`,
      hint: 'Write it as six hexadecimal digits, like #0b5563.',
    };
  }
  if (/opacity$/.test(name)) {
    return {
      name,
      unsafe: false,
      message: `${name}="${shown}" makes a shape transparent`,
      hint: 'Use the solid color that it looks like on white paper.',
    };
  }
  return { name, unsafe: false, message: `${name}="${shown}" cannot be printed as it is drawn` };
};

/** Reads the attributes of an element that may be drawn. */
export const readAttributes = (element: string, attributes: readonly Attribute[]): ReadAttributes => {
  const kept = new Map<string, string>();
  const problems: AttributeProblem[] = [];
  const own = SHAPES[element]?.own ?? {};

  const take = (attribute: string, name: string, value: string, allowed: typeof LOOKS): void => {
    const read = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    const written = read?.(value);
    if (written !== undefined) kept.set(name, written);
    else if (read || !((Object.hasOwn(USUAL, name) && USUAL[name]?.test(value.trim())) || isIdle(name))) {
      problems.push({ ...plainly(name, value), name: attribute });
    }
  };

  for (const attribute of attributes) {
    const { name, uri, value } = attribute;
    if (uri === XMLNS || isEditors(uri)) continue;
    const found = danger(attribute);
    if (found) problems.push(found);
    else if (name.startsWith('xml:')) continue;
    else if (element === 'svg' && (name === 'width' || name === 'height')) kept.set(name, value.trim());
    else if (name !== 'style') take(name, name, value, { ...LOOKS, ...own });
  }
  // In CSS a `style` wins over attributes, so it is read after them.
  const style = attributes.find(({ name }) => name === 'style')?.value ?? '';
  const declarations = readStyle(style);
  if (!declarations) problems.push(plainly('style', style));
  for (const [name, value] of declarations ?? []) take('style', name, value, LOOKS);
  return { kept, problems };
};
