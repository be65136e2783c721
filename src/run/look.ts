import { BLACK } from '../model/black.ts';
import type { PacketLook } from '../model/packet.ts';
import type { Theme } from '../model/theme.ts';

/** The pen of lines to write on, where no other line of the page has its width: by width alone rules of tables look the same. */
const writeLineOf = ({ strokes }: Theme): PacketLook['writeLine'] => {
  const { write: width, ...others } = strokes;
  return Object.values(others).includes(width) ? undefined : { width, color: BLACK };
};

/** What a theme promises of every page. */
export const lookOf = (theme: Theme): PacketLook => {
  const { ink, form, layout, styles } = theme;
  const writeLine = form === 'fillable' && ink === 'color' ? writeLineOf(theme) : undefined;
  return {
    ink,
    form,
    rows: layout !== 'columns',
    least: Math.min(...Object.values(styles).map(({ size }) => size)),
    ...(writeLine === undefined ? {} : { writeLine }),
  };
};
