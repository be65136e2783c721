import type { Brand } from '../model/brand.ts';
import type { PacketLook } from '../model/packet.ts';
import type { Theme } from '../model/theme.ts';

/** The pen of lines to write on, where no other line of the page has its width: by width alone rules of tables look the same. */
const writeLineOf = ({ strokes }: Theme, { palette }: Brand): PacketLook['writeLine'] => {
  const { write: width, ...others } = strokes;
  return Object.values(others).includes(width) ? undefined : { width, color: palette.line.toLowerCase() };
};

/** What a theme promises of every page in a brand's colors. */
export const lookOf = (theme: Theme, brand: Brand): PacketLook => {
  const { ink, form, layout, styles } = theme;
  const writeLine = form === 'fillable' && ink === 'color' ? writeLineOf(theme, brand) : undefined;
  return {
    ink,
    form,
    rows: layout !== 'columns',
    least: Math.min(...Object.values(styles).map(({ size }) => size)),
    ...(writeLine === undefined ? {} : { writeLine }),
  };
};
