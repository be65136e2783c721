import type { Size } from '../geometry/units.ts';
import type { ImposedEntry, PacketEntry, SetEntry } from '../model/packet.ts';
import type { Span } from '../source/text.ts';
import type { ReadPage } from './pages-read.ts';

/** Words that participants must not read, as they would be read back, and where they were written. */
export type Secret = { readonly read: string; readonly words: string; readonly at: Span | undefined };

/** What a printed file is held against, beside what every file has to keep. */
export type ProofExpectations = {
  /** The file's name in messages. */
  readonly file: string;
  /** The paper, upright; a page may lie wide. Null where it is not known. */
  readonly paper: Size | null;
  /** What `packet.json` says of it; null where nobody remembers. */
  readonly entry: PacketEntry | null;
  /** What `packet.json` says of it where it is a printer's file: then nothing is asked of its structure. */
  readonly imposed?: ImposedEntry;
  /** What `packet.json` says of it where it is a file for the copier. */
  readonly set?: SetEntry;
  /** The pages of its documents, by their files, as they were read back; those that are not there are not compared. */
  readonly pagesOf?: ReadonlyMap<string, readonly ReadPage[]>;
  /** The pages of the document whose pages a printer's file holds, as they were read back; without them their order is not looked at. */
  readonly pages?: readonly ReadPage[];
  /** Words that only facilitators may read; empty for a facilitators' file, or where the curriculum is not at hand. */
  readonly secrets: readonly Secret[];
  /** Digests of leaves that only facilitators' documents of the packet hold. */
  readonly foreignLeaves: ReadonlySet<string>;
};
