import type { FamilyId } from './brand.ts';

/** One cut of a family. */
export type Cut = 'regular' | 'italic' | 'bold' | 'bold-italic';

/** A font as bytes, ready to be embedded: a static TrueType file. */
export type Typeface = { readonly family: FamilyId; readonly cut: Cut; readonly bytes: Uint8Array };

/** Every font that the press may set with. A family without italics has them stand in as its upright cuts. */
export type TypeCase = readonly Typeface[];
