import type { ProofCode } from '../../diagnostics/catalogue/proof.ts';
import type { Span } from '../../source/text.ts';
import type { ProofExpectations } from '../expected.ts';
import type { OpenedPdf } from '../opened.ts';
import type { MarkText } from '../reading.ts';

/** Takes what a check finds: its code, the page or null for the whole file, what is wrong, and where its words come from. */
export type Note = (code: ProofCode, page: number | null, message: string, at?: Span) => void;

/** What a check looks at. */
export type Checked = { readonly pdf: OpenedPdf; readonly markText: MarkText; readonly expected: ProofExpectations };

/** Holds a file against some rules. */
export type Check = (checked: Checked, note: Note) => void;

const LONGEST = 48;

/** Words in a message: enough of them to find the place. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()} …` : line}"`;
};
