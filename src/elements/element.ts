import type { z } from 'zod';
import type { Size } from '../geometry/units.ts';
import type { Block, Colour, LeafId, Mark, MarkBlock, Run, Stroke, TextBlock, TextStyle } from '../model/definition.ts';
import type { ElementNode, Inline, ManuscriptNode } from '../model/manuscript.ts';
import type { StyleName, Theme } from '../model/theme.ts';

/** What a tag may hold: blocks, words, nothing, or only the tags named. */
export type ContentModel = 'blocks' | 'words' | 'nothing' | readonly string[];

/** One tag of the markup: its attributes and what it may hold. */
export type TagSpec = {
  readonly name: string;
  /** One sentence for the reference. */
  readonly about: string;
  /** Attribute values arrive as strings. */
  readonly attributes: z.ZodObject;
  readonly holds: ContentModel;
};

/** How a text block differs from its style. */
export type TextOptions = {
  readonly leaf: LeafId;
  readonly style: StyleName;
  readonly role?: TextBlock['role'];
  readonly align?: TextBlock['align'];
  readonly keepWithNext?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly measure?: number | null;
  readonly colour?: Colour;
  readonly weight?: TextStyle['weight'];
};

/**
 * What an element is given to become Definition. Children are set through it, so that no element
 * knows another; every length comes from the theme, every word from the language.
 */
export type SetContext = {
  readonly theme: Theme;
  /** This context, and the same with less and less white space. */
  readonly ways: () => readonly SetContext[];
  /** The sheet it is set for, as it lies. */
  readonly sheet: Size;
  /** Whether leaves are bound, so that it matters which page is a right-hand one. */
  readonly bound: boolean;
  readonly space: (name: keyof Theme['space']) => number;
  readonly stroke: (name: keyof Theme['strokes'], colour?: Colour) => Stroke;
  readonly colour: (name: 'ink' | 'primary' | 'accent' | 'line') => Colour;
  readonly style: (name: StyleName) => TextStyle;
  readonly leading: (name: StyleName) => number;
  /** A phrase of the language file, filled in. */
  readonly phrase: (name: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly blocks: (nodes: readonly ManuscriptNode[]) => readonly Block[];
  /** The same, with running text in another style (a cell, a step, a hand-written example). */
  readonly blocksIn: (style: StyleName, nodes: readonly ManuscriptNode[]) => readonly Block[];
  readonly runs: (inlines: readonly Inline[], style: StyleName, changes?: Partial<TextStyle>) => readonly Run[];
  readonly text: (inlines: readonly Inline[], options: TextOptions) => TextBlock;
  /** A text block of words that are not in the manuscript: phrases and numbers an element adds. */
  readonly label: (text: string, options: TextOptions) => TextBlock;
};

/** One worksheet element: its tags, its specimen, and how it becomes Definition. */
export type ElementSpec = {
  /** The element itself first, then the tags that only it may hold. */
  readonly tags: readonly [TagSpec, ...TagSpec[]];
  /** An example in markup: its documentation and its golden test. */
  readonly specimen: string;
  readonly typeset: (node: ElementNode, context: SetContext) => readonly Block[];
};

/** The children of a node that are elements of one name. */
export const partsOf = (node: ElementNode, name: string): readonly ElementNode[] =>
  node.children.filter((child): child is ElementNode => child.kind === 'element' && child.name === name);

/** A drawn mark as a block. */
export const markBlock = (
  mark: Mark,
  size: number,
  extra: Partial<Pick<MarkBlock, 'leaf' | 'label' | 'align' | 'ends'>> = {},
): MarkBlock => ({
  kind: 'mark',
  mark,
  size: { width: (size * mark.view.width) / mark.view.height, height: size },
  align: 'left',
  before: 0,
  after: 0,
  ...extra,
});
