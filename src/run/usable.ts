import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { ReadOutcome } from '../read/read-curriculum.ts';
import { checkBrand } from '../rules/brand/check-brand.ts';
import { checkCurriculum } from '../rules/check-curriculum.ts';

const isOfBrand = ({ code }: Diagnostic): boolean => code.startsWith('brand/');

/** Brands that break a rule, as pieces: a child may mend what its parent has wrong, so each is asked for itself. */
const faultyBrands = ({ brands }: Curriculum): readonly string[] =>
  [...brands].filter(([, brand]) => !isClean(checkBrand(brand))).map(([id]) => `brands/${id}`);

/**
 * What of a curriculum can be printed, and everything that reading and the rules have to say of it. A mistake stops the piece
 * that it is in and what leans on that; `broken` names both. There is no value where a mistake is in no single piece.
 */
export const usable = ({ diagnostics, sound }: ReadOutcome): Outcome<Curriculum> => {
  const read = sound();
  if (read === undefined) return { diagnostics };
  const checked = checkCurriculum(read.curriculum);
  const all = [...diagnostics, ...checked];
  const errors = checked.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { value: read.curriculum, diagnostics: all };
  const left = read.without(
    errors.filter((error) => !isOfBrand(error)),
    faultyBrands(read.curriculum),
  );
  return left === undefined ? { diagnostics: all } : { value: left.curriculum, diagnostics: all };
};
