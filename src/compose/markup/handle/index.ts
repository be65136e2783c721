import type { ManuscriptNode } from '../../../model/manuscript.ts';
import { richBlocks } from '../rich.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';

/** Makes a block of a tag. A handler asks the state for its children and knows no other handler. */
export type Handler = (tag: RawTag, state: BuildState) => readonly ManuscriptNode[];

/** A handler for each core tag; every other tag is an element. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  heading,
  img: figure,
  ol: list,
  p: paragraph,
  rich: richBlocks,
  table,
  ul: list,
};
