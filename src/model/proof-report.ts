import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Imposition } from './imposition.ts';

/** One thing that is wrong with a printed file, and the page it is on. */
export type Finding = Diagnostic & {
  /** Counted from 1; null for what is true of the whole file. */
  readonly page: number | null;
};

/** What a file says of itself: the standards it claims to keep. */
export type Claim = 'PDF/UA-1' | `PDF/A-${string}`;

/** One element of the structure, in reading order, with what it says. */
export type ReadNode = { readonly depth: number; readonly role: string; readonly page: number | null; readonly text: string };

/** How much of what was held against the rules; people are told what a clean report is worth. */
export type ProofCounts = {
  readonly pages: number;
  /** Structure elements. */
  readonly elements: number;
  readonly headings: number;
  readonly tables: number;
  readonly lists: number;
  readonly figures: number;
  readonly links: number;
  readonly bookmarks: number;
  /** Stretches of text whose color was measured, and lines. */
  readonly texts: number;
  readonly strokes: number;
  /** Leaves of `packet.json` that were looked for, and those that could be: an untagged file has no reading order. */
  readonly leaves: number;
  readonly leavesFound: number;
  /** Strings that only facilitators may read and that were looked for; 0 where the curriculum was not at hand or need not be. */
  readonly secrets: number;
};

/** What reading one file back has shown. */
export type FileProof = {
  readonly file: string;
  readonly title: string | null;
  readonly language: string | null;
  /** How its pages were imposed, where it is a printer's file: then it need not have a structure. */
  readonly imposition?: Imposition;
  /** Whether the file has a structure at all; without one, what depends on it was not looked at. */
  readonly isTagged: boolean;
  readonly claims: readonly Claim[];
  /** Fonts by name, as they are embedded. */
  readonly fonts: readonly string[];
  readonly counts: ProofCounts;
  /** The first of each kind of finding in the order of pages, worst first. */
  readonly findings: readonly Finding[];
  /** The structure as it is read out. */
  readonly structure: readonly ReadNode[];
};

/** What reading a folder of packets back has shown. */
export type ProofReport = {
  /** `packet.json` files that were found. */
  readonly packets: number;
  readonly files: readonly FileProof[];
  /** What is wrong with packets, apart from their files. */
  readonly findings: readonly Finding[];
};
