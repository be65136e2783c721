import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComparisonFramework } from '../../model/framework.ts';
import type { Read } from '../load.ts';
import { citations, citeFile, citeRows, unknown, type Linking } from './cite.ts';

/** Follows what a framework cites: its source, its own columns, and rows elsewhere on the same theme. */
export const linkFramework = (linking: Linking, framework: Read<ComparisonFramework>): void => {
  const { value, spanAt, keySpanAt } = framework;
  citeFile(linking, { text: value.source, at: spanAt(['source']) }, 'source', 'sources');
  const columns = value.columns.map(({ id }) => id);
  value.rows.forEach((row, index) => {
    const path = ['rows', index, 'cells'];
    for (const name of Object.keys(row.cells).filter((name) => !columns.includes(name))) {
      unknown(linking.report, { text: name, at: keySpanAt([...path, name]) }, 'column', columns);
    }
    columns.forEach((column, at) => {
      if (Object.hasOwn(row.cells, column)) return;
      const message = `The row "${row.id}" has no cell for the column "${column}".`;
      linking.report(diagnose('read/missing-cell', { message, at: keySpanAt(path) }), { added: spanAt(['columns', at, 'id']) });
    });
    citeRows(linking, citations(row.twins, spanAt, ['rows', index, 'twins']));
  });
};
