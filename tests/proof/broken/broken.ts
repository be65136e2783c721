import type { ProofCode } from '../../../src/diagnostics/catalogue/proof.ts';
import type { ProofExpectations } from '../../../src/proof/expected.ts';
import type { PlainObjects } from '../../support/plain-pdf.ts';

/** A file with one mistake, and how it must be told. */
export type Broken = {
  readonly name: string;
  readonly code: ProofCode;
  readonly page: number | null;
  /** What the message must name. */
  readonly says: RegExp;
  readonly objects: PlainObjects;
  /** The end of the file, where it is not the usual one. */
  readonly trailer?: string;
  readonly expected?: Partial<ProofExpectations>;
  /** Codes that follow from the mistake. */
  readonly also?: readonly ProofCode[];
};
