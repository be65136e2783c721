import { SHAPES } from './svg-vocabulary.ts';

/** Attributes that were understood, as they are written anew. */
export type Kept = ReadonlyMap<string, string>;

/** What was understood of an SVG. */
export type ReadSvg = {
  /** Attributes of the root. */
  readonly root: Kept;
  /** What stands within the root, written anew. */
  readonly body: string;
  /** How many shapes draw something. */
  readonly shapes: number;
};

/** Takes what may be drawn, element by element, and keeps count of what it stands in. */
export type SvgVisitor = {
  readonly open: (local: string, kept: Kept) => void;
  /** Leaves out the element that was opened last but not drawn, with all that is in it. */
  readonly leaveOut: () => void;
  readonly descend: () => void;
  readonly ascend: () => void;
  /** From 1, the root. */
  readonly depth: () => number;
  readonly isLeavingOut: () => boolean;
  readonly isInShape: () => boolean;
  readonly read: () => ReadSvg;
};

/** Every kept value is made of letters that need no escape. */
const write = (kept: Kept): string => [...kept].map(([name, value]) => ` ${name}="${value}"`).join('');

/** Begins an empty drawing. */
export const startDrawing = (): SvgVisitor => {
  const body: string[] = [];
  let root: Kept = new Map();
  let shapes = 0;
  let depth = 0;
  let outSince = 0;
  let shapeSince = 0;

  const open = (local: string, kept: Kept): void => {
    if (depth === 1) root = kept;
    else if (local === 'g') body.push(`<g${write(kept)}>`);
    else {
      shapeSince = depth;
      if (!SHAPES[local]?.needed.every((name) => kept.has(name))) return;
      shapes++;
      body.push(`<${local}${write(kept)}/>`);
    }
  };
  const ascend = (): void => {
    if (outSince === 0 && shapeSince === 0 && depth > 1) body.push('</g>');
    if (outSince === depth) outSince = 0;
    if (shapeSince === depth) shapeSince = 0;
    depth--;
  };
  return {
    open,
    ascend,
    descend: () => {
      depth++;
    },
    leaveOut: () => {
      outSince ||= depth;
    },
    depth: () => depth,
    isLeavingOut: () => outSince > 0,
    isInShape: () => shapeSince > 0,
    read: () => ({ root, body: body.join(''), shapes }),
  };
};
