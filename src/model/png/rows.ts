/**
 * One row of pixels as it was before it was filtered, given the row above it. Filters guess a byte from those of the pixel
 * before it, which lies `pixel` bytes back.
 */
export const unfilter = (row: Uint8Array, above: Uint8Array, filter: number, pixel: number): Uint8Array => {
  const line = new Uint8Array(row.length);
  for (let index = 0; index < row.length; index++) {
    const left = index >= pixel ? (line[index - pixel] ?? 0) : 0;
    const up = above[index] ?? 0;
    const upLeft = index >= pixel ? (above[index - pixel] ?? 0) : 0;
    line[index] = (row[index] ?? 0) + guessOf(filter, left, up, upLeft);
  }
  return line;
};

const guessOf = (filter: number, left: number, up: number, upLeft: number): number => {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
};

const paeth = (left: number, up: number, upLeft: number): number => {
  const toLeft = Math.abs(up - upLeft);
  const toUp = Math.abs(left - upLeft);
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
};
