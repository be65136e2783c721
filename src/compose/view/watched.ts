import { once } from '../../model/once.ts';
import { frozen } from './frozen.ts';
import type { View } from './view.ts';

/** A view whose fields are made when a template first reads them, and the names of those that were read so far. */
export type Watched = { readonly view: View; readonly read: ReadonlySet<string> };

/** Shows fields to a template, each made when it is read: most templates read few, and some fields are long in the making. */
export const watched = (fields: Readonly<Record<string, () => unknown>>): Watched => {
  const read = new Set<string>();
  const view = Object.create(null) as View;
  for (const [name, make] of Object.entries(fields)) {
    const value = once(() => frozen(make()));
    const get = (): unknown => {
      read.add(name);
      return value();
    };
    Object.defineProperty(view, name, { enumerable: true, get });
  }
  return { view, read };
};
