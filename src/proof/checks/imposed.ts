import { filledSignature } from '../../geometry/imposition.ts';
import { claimsOf } from './claims.ts';
import { counted, type Check } from './check.ts';

/** Pages on each side of a folded sheet. */
const PER_SIDE = 2;

/** A printer's file: as many sides as were printed, its last sheet filled, and nothing that says that it could be read aloud. */
export const checkImposed: Check = ({ pdf, expected: { imposed } }, note) => {
  if (imposed === undefined) return;
  const sides = pdf.pages.length;
  if (sides !== imposed.sides) note('proof/page-count', null, `It has ${counted(sides, 'side')}; ${imposed.sides} were printed.`);
  const filled = filledSignature(imposed.pages);
  if (imposed.imposition === 'booklet' && sides * PER_SIDE !== filled)
    note(
      'proof/signature-not-filled',
      null,
      `${counted(imposed.pages, 'page')} fold out of ${counted(filled / PER_SIDE, 'side')}; it has ${sides}.`,
    );
  const claims = claimsOf(pdf);
  if (claims.length > 0) note('proof/imposed-claims', null, `It says that it is ${claims.join(' and ')}.`);
  if (pdf.structure !== undefined) note('proof/imposed-claims', null, 'It has a structure, in the order of the printer.');
};
