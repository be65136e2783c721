import { isCollection, isScalar, visit, type Document } from 'yaml';

/**
 * Where the quotation mark, bracket or brace stands whose end is missed at a position: the parser notices
 * at the end of the file, the author looks for the beginning.
 */
export const openedBefore = (document: Document.Parsed, position: readonly [number, number]): readonly [number, number] => {
  let opened = position;
  visit(document, {
    Node: (_, node) => {
      const isOpened = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      // What is closed ends at its last sign; white space behind it is no part of it.
      const [start, end] = node.range ?? [0, -1];
      if (isOpened && start < position[0] && end >= position[0]) opened = [start, start + 1];
    },
  });
  return opened;
};
