import type { Pt } from '../../geometry/units.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Block, SnugBlock } from '../../model/definition.ts';
import type { Breaking } from '../break/remembered.ts';
import type { Part } from '../structure/part.ts';
import type { Faces } from '../measure/faces.ts';
import type { Notes } from '../noted.ts';
import type { Builder } from './builder.ts';

/** Where a block is set: how far from the list's left edge, how wide, in which language. */
export type BlockPlace = {
  readonly x: Pt;
  readonly width: Pt;
  readonly language: string | undefined;
  /** The part of the logical structure that it belongs to; nothing drawn for the eye only belongs to any. */
  readonly within: Part | undefined;
  readonly artifact: boolean;
  /** What holds it: a message without words of its own names the place of those around it. */
  readonly around?: Block;
};

/** What setting needs beside the block: fonts, the page, a way to complain, and how to set what is inside. */
export type Setting = {
  readonly faces: Faces;
  /** The height of a page's text block. */
  readonly pageHeight: Pt;
  /** What wants to stay together does so up to this height. */
  readonly keepHeight: Pt;
  readonly report: Report;
  /** Takes note of what was done, for one message over all documents. */
  readonly notes: Notes;
  /** Takes note of a part whose pieces will be counted when they are drawn. */
  readonly count: (part: Part) => void;
  readonly breaking: Breaking;
  /** Which of its settings each snug part was given, and at which width. */
  readonly chosen: WeakMap<SnugBlock, { readonly width: Pt; readonly blocks: readonly Block[] }>;
  readonly setBlock: (block: Block, place: BlockPlace, builder: Builder, setting: Setting) => void;
};
