import Handlebars from 'handlebars';
import type { Curriculum, LoadedKind } from '../../src/model/curriculum.ts';
import { offsetOf, type SourceText } from '../../src/source/text.ts';

/** What a syntax tree has that the walk needs; Handlebars' own types leave statements open. */
type TreeNode = {
  readonly type: string;
  readonly body?: readonly TreeNode[];
  readonly program?: TreeNode;
  readonly inverse?: TreeNode;
  readonly path?: { readonly original: string };
  readonly hash?: { readonly pairs: readonly unknown[] };
  readonly loc: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
};

/** A kind's templates with one printed value taken out: what was taken out, and of which template. */
export type Mutant = { readonly name: string; readonly curriculum: Curriculum; readonly kind: LoadedKind };

/** Every place where a template prints a value; a phrase that nothing fills is none. */
const printedIn = (source: SourceText): readonly (readonly [start: number, end: number])[] => {
  const visit = (node: TreeNode): readonly TreeNode[] => [
    ...(node.type === 'MustacheStatement' && !(node.path?.original === 't' && (node.hash?.pairs ?? []).length === 0)
      ? [node]
      : []),
    ...[...(node.body ?? []), ...[node.program, node.inverse].flatMap((each) => each ?? [])].flatMap(visit),
  ];
  const at = ({ line, column }: TreeNode['loc']['start']): number => offsetOf(source, line, column + 1);
  return visit(Handlebars.parseWithoutProcessing(source.text) as unknown as TreeNode).map(({ loc }) => [
    at(loc.start),
    at(loc.end),
  ]);
};

/** The partials that a template may come to, those that helpers choose among them. */
const calledBy = (text: string, partials: Curriculum['partials'], met = new Set<string>()): ReadonlySet<string> => {
  const named = [...text.matchAll(/\{\{>\s*([a-z-]+)/g)].map(([, name = '']) => name);
  const chosen = [
    ...(text.includes('(sheet-partial') ? [...partials.keys()].filter((name) => name.startsWith('part-')) : []),
    ...(text.includes('(key-partial') ? [...partials.keys()].filter((name) => name.startsWith('key-')) : []),
  ];
  for (const name of [...named, ...chosen]) {
    const partial = partials.get(name);
    if (partial === undefined || met.has(name)) continue;
    met.add(name);
    calledBy(partial.source.text, partials, met);
  }
  return met;
};

/** All mutants of a kind: its body and each partial that it may come to, with one printed value less. */
export const mutantsOf = (curriculum: Curriculum, kind: LoadedKind): readonly Mutant[] => {
  const { partials, kinds } = curriculum;
  const without = (source: SourceText, start: number, end: number) => ({
    source: { file: source.file, text: source.text.slice(0, start) + source.text.slice(end) },
  });
  const ofBody = printedIn(kind.body.source).map(([start, end]): Mutant => {
    const mutant = { ...kind, body: without(kind.body.source, start, end) };
    const name = `body ${kind.body.source.text.slice(start, end)}`;
    return { name, kind: mutant, curriculum: { ...curriculum, kinds: new Map([...kinds, [kind.value.id, mutant]]) } };
  });
  const ofPartials = [...calledBy(kind.body.source.text, partials)].flatMap((partial) => {
    const source = partials.get(partial)?.source ?? { file: partial, text: '' };
    return printedIn(source).map(([start, end]): Mutant => {
      const name = `${partial} ${source.text.slice(start, end)}`;
      return {
        name,
        kind,
        curriculum: { ...curriculum, partials: new Map([...partials, [partial, without(source, start, end)]]) },
      };
    });
  });
  return [...ofBody, ...ofPartials];
};
