import { asRead } from '../../model/fingerprint.ts';
import { quoted, type Note } from './check.ts';
import { ASTRAY, sayingOf, type Card, type Lying, type CardSide } from './sheet-side.ts';

const middleOf = ({ x, y, width, height }: Lying): readonly [number, number] => [x + width / 2, y + height / 2];

/** Whether two pieces lie opposite to each other, seen from the middle of the fold. */
const areOpposite = (upper: Lying, lower: Lying, { place }: Card): boolean => {
  const [x, y] = middleOf(upper);
  const [otherX, otherY] = middleOf(lower);
  return Math.hypot(2 * place.x + place.width - x - otherX, 2 * place.y - y - otherY) <= ASTRAY;
};

/** What is wrong with a tent, the first of it: the upper face is that which stands on its head. */
const wrongWith = (upper: Card, lower: Card): string | undefined => {
  const upright = upper.texts.find(({ isTurned }) => !isTurned);
  if (upright) return `${quoted(upright.text)} on its upper face does not stand on its head`;
  const turned = lower.texts.find(({ isTurned }) => isTurned);
  if (turned) return `${quoted(turned.text)} on its lower face stands on its head`;
  const [above, below] = [sayingOf(upper.texts), sayingOf(lower.texts)];
  if (asRead(above) !== asRead(below)) return `one face says ${quoted(above)}, the other ${quoted(below)}`;
  const astray = lower.texts.find((text, at) => {
    const other = upper.texts[at];
    return other !== undefined && !areOpposite(other, text, lower);
  });
  if (astray) return `${quoted(astray.text)} does not stand at the same place on both faces`;
  return upper.texts.every(({ isArtifact }) => isArtifact) ? undefined : 'both faces are read aloud, one after the other';
};

/** Tents: the same on both faces, one of them on its head and for the eye only. */
export const checkTents = ({ page, cards }: CardSide, note: Note): void => {
  cards.forEach((upper, at) => {
    const lower = cards[at + 1];
    if (!upper.place.turned || lower === undefined) return;
    const wrong = wrongWith(upper, lower);
    if (wrong !== undefined) note('proof/tent-faces', page, `The tent in row ${upper.place.row + 1}: ${wrong}.`);
  });
};
