import type { Pt } from '../../geometry/units.ts';
import type { Flow } from './items.ts';

/** How tall a list is when nothing breaks it. */
export const heightOf = (items: Flow, start = 0): Pt => {
  let height = 0;
  for (let i = start; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind === 'box' || item.kind === 'glue' || item.kind === 'row' || item.kind === 'plate') height += item.height;
    else if (item.kind === 'open') height += item.top + item.bottom;
  }
  return height;
};
