import { counted } from '../../diagnostics/counted.ts';
import { filledSignature, PER_SHEET } from '../../geometry/imposition.ts';
import type { ImposedEntry } from '../../model/packet.ts';
import { claimsOf } from './claims.ts';
import type { Check, Note } from './check.ts';
import { nupOf, signaturesIn } from './imposed-order.ts';

/** Pages on each side of a folded sheet. */
const PER_SIDE = 2;

/** Every sheet is full, and so is every signature. */
const checkSignatures = (imposed: ImposedEntry, sides: number, note: Note): void => {
  const filled = filledSignature(imposed.pages);
  if (sides * PER_SIDE !== filled) {
    const message = `${counted(imposed.pages, 'page')} ${imposed.pages === 1 ? 'folds' : 'fold'} out of ${counted(filled / PER_SIDE, 'side')}; it has ${sides}.`;
    note('proof/signature-not-filled', null, message);
  }
  const signatures = signaturesIn(imposed);
  const sum = signatures.reduce((total, length) => total + length, 0);
  if (sum !== filled || signatures.some((length) => length % PER_SHEET !== 0)) {
    const message = `${counted(imposed.pages, 'page')} ${imposed.pages === 1 ? 'does' : 'do'} not fold into signatures of ${signatures.join(', ')} pages.`;
    note('proof/signature-not-filled', null, message);
  }
};

/** A printer's file: as many sides as were printed, its last sheet filled, and nothing that says that it could be read aloud. */
export const checkImposed: Check = ({ pdf, expected: { imposed } }, note) => {
  if (imposed === undefined) return;
  const sides = pdf.pages.length;
  if (sides !== imposed.sides) note('proof/page-count', null, `It has ${counted(sides, 'side')}; ${imposed.sides} were printed.`);
  const nup = nupOf(imposed);
  if (nup === undefined) checkSignatures(imposed, sides, note);
  else if (sides !== Math.ceil(imposed.pages / nup)) {
    const needed = counted(Math.ceil(imposed.pages / nup), 'side');
    note('proof/draft-sides', null, `${counted(imposed.pages, 'page')}, ${nup} on each side, take ${needed}; it has ${sides}.`);
  }
  const claims = claimsOf(pdf);
  if (claims.length > 0) note('proof/imposed-claims', null, `It says that it is ${claims.join(' and ')}.`);
  if (pdf.structure !== undefined) note('proof/imposed-claims', null, 'It has a structure, in the order of the printer.');
};
