import type { CellUse } from '../../../model/definition.ts';
import type { ManuscriptNode, TableCell, TableRow } from '../../../model/manuscript.ts';
import { tagsIn } from '../allowed.ts';
import { common } from '../common.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';

const tableCell = (tag: RawTag, inHead: boolean, state: BuildState): TableCell => ({
  ...common(tag, state),
  head: tag.name === 'td' ? null : tag.attributes.get('scope') === 'row' && !inHead ? 'row' : 'column',
  span: Number(tag.attributes.get('span') ?? 1),
  ...(tag.attributes.has('is') ? { is: tag.attributes.get('is') as CellUse } : {}),
  ...(tag.attributes.has('plain') ? { plain: true } : {}),
  children: state.blocks(tag),
});

/** `<table>`. */
export const table = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const rows = tagsIn(tag, ['thead', 'tbody'], state).flatMap((part) =>
    tagsIn(part, ['tr'], state).map((row): TableRow => {
      const head = part.name === 'thead';
      return { head, cells: tagsIn(row, ['th', 'td'], state).map((cell) => tableCell(cell, head, state)) };
    }),
  );
  const shares = (tag.attributes.get('shares') ?? '').split(' ').filter(Boolean).map(Number);
  return [{ ...common(tag, state), kind: 'table', summary: tag.attributes.get('summary') ?? '', shares, rows }];
};
