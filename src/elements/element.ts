import { z } from 'zod';
import type { Size } from '../geometry/units.ts';
import type { Block, Color, LeafId, Mark, MarkBlock, RunningHead, Stroke, TextBlock, TextStyle } from '../model/definition.ts';
import type { Brand } from '../model/brand.ts';
import type { AttributeWords, ElementNode, Inline, ManuscriptNode } from '../model/manuscript.ts';
import type { StyleName, Theme } from '../model/theme.ts';

/** What a tag may hold: blocks, words, nothing, or only the tags named. */
export type ContentModel = 'blocks' | 'words' | 'nothing' | readonly string[];

/** One tag of the markup: its attributes and what it may hold. */
export type TagSpec<S extends z.ZodObject = z.ZodObject> = {
  readonly name: string;
  /** One sentence for the reference. */
  readonly about: string;
  /** Values arrive as strings, or as words where `attributes.ts` says so; elements receive what the schema makes of them. */
  readonly attributes: S;
  readonly holds: ContentModel;
};

/** An element of the Manuscript that a tag became, with the attributes that the tag's schema made. */
export type NodeOf<T extends TagSpec> = ElementNode<z.output<T['attributes']>>;

/** One tag as it is given, with the type of its attributes. */
export const tagOf = <S extends z.ZodObject>(tag: TagSpec<S>): TagSpec<S> => tag;

/** A tag that only marks a place of its element: it holds blocks and has no attributes. */
export const slotOf = (name: string, about: string) => tagOf({ name, about, attributes: z.strictObject({}), holds: 'blocks' });

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
  readonly color?: Color;
  readonly weight?: TextStyle['weight'];
};

/** A color by name: black, or what the brand's palette calls it. */
export type ColorName = 'black' | keyof Brand['palette'];

/**
 * What an element is given to become Definition. Children are set through it, so that no element
 * knows another; every length comes from the theme, every word from the language.
 */
export type SetContext = {
  readonly theme: Theme;
  /** This context, and the same with less and less white space. */
  readonly ways: () => readonly SetContext[];
  /** The part of its height that a block keeps at least in the way of this place among the ways (0 for the first). */
  readonly least: (way: number) => number;
  /** The sheet it is set for, as it lies. */
  readonly sheet: Size;
  /** Whether leaves are bound, so that it matters which page is a right-hand one. */
  readonly bound: boolean;
  readonly space: (name: keyof Theme['space']) => number;
  readonly stroke: (name: keyof Theme['strokes'], color?: Color) => Stroke;
  readonly color: (name: ColorName) => Color;
  readonly style: (name: StyleName) => TextStyle;
  readonly leading: (name: StyleName) => number;
  /** A phrase of the language file, filled in, for what is said aloud and not drawn. */
  readonly phrase: (name: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly blocks: (nodes: readonly ManuscriptNode[]) => readonly Block[];
  /** The same, with running text in another style (a cell, a step, a hand-written example). */
  readonly blocksIn: (style: StyleName, nodes: readonly ManuscriptNode[]) => readonly Block[];
  readonly text: (inlines: readonly Inline[], options: TextOptions) => TextBlock;
  /** A text block of the words of an attribute: their leaf, unless they are repeated under another. */
  readonly label: (words: AttributeWords, options: LabelOptions) => TextBlock;
  /** A text block of a phrase that an element adds; each word keeps its place, in the language file or where a value has it. */
  readonly said: (name: string, values: SaidValues, options: TextOptions) => TextBlock;
  /** Head and foot of the pages of a part, with words of its own on the outer side and in the foot, and its thumb tab. */
  readonly runningHead: (part: {
    readonly words?: AttributeWords;
    readonly foot?: AttributeWords;
    readonly tab?: { readonly words: AttributeWords; readonly place: number; readonly count: number };
  }) => RunningHead;
  /** A text block of a number or a sign that an element counts or draws, and nobody wrote. */
  readonly numeral: (text: string, options: TextOptions) => TextBlock;
};

/** How the words of an attribute are set. */
export type LabelOptions = Omit<TextOptions, 'leaf'> & { readonly leaf?: LeafId };

/** What fills the places of a phrase that is drawn. */
export type SaidValues = Readonly<Record<string, string | number | AttributeWords | undefined>>;

/** One worksheet element: its tags, its specimen, and how it becomes Definition. `T` is the tag of the element itself. */
export type ElementSpec<T extends TagSpec = TagSpec> = {
  /** The element itself first, then the tags that only it may hold. */
  readonly tags: readonly [T, ...TagSpec[]];
  /** An example in markup: its documentation and its golden test. */
  readonly specimen: string;
  // A method: elements of every tag stand in one list, and each is given nodes of its own tag alone.
  typeset(node: NodeOf<T>, context: SetContext): readonly Block[];
};

/** The children of a node that are elements of one tag. */
export const partsOf = <T extends TagSpec>(node: ElementNode<object>, tag: T): readonly NodeOf<T>[] =>
  // An element of this name was read by the schema of this tag.
  node.children.filter((child): child is NodeOf<T> => child.kind === 'element' && child.name === tag.name);

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
