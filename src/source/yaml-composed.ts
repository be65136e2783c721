import { Composer, type CST, type Document, type ParsedNode, type YAMLError, YAMLParseError } from 'yaml';
import { lookAlikes } from './look-alikes.ts';
import { placeOf, type SourceText } from './text.ts';
import { aliasProblem, checkAliases } from './yaml-aliases.ts';
import { wrongKeys } from './yaml-keys.ts';
import { openedBefore } from './yaml-opened.ts';
import { brokenByCut, cutProblem, type SuspectComment } from './yaml-cuts.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { scanYaml } from './yaml-scan.ts';
import { inPlainWords } from './yaml-words.ts';

const OPTIONS = {
  strict: true,
  // Looked for below: the library holds every key against every other, which thousands of keys turn into minutes.
  uniqueKeys: false,
  stringKeys: true,
  resolveKnownTags: false,
  merge: false,
  schema: 'core',
  version: '1.2',
  prettyErrors: false,
} as const;

/** One slip makes the parser stumble several times; the first few stumbles are the ones that help. */
const MOST_PROBLEMS = 3;
const MOST_ALIASES = 50;
/** Somebody who writes more comments like these than that has not slipped. */
const MOST_CUTS = 100;
/** No line is indented further. */
const WIDEST_INDENT = 200;

/** What the library makes of a text, unless a problem forbids it; a comment that eats words is told beside it. */
export type ComposedYaml = {
  readonly problems: readonly YamlProblem[];
  readonly cuts: readonly SuspectComment[];
  readonly whole?: { readonly tree: Document.Parsed; readonly data: unknown };
};

/** Composes a text whole, or says what is wrong with it. */
export const composeYaml = (source: SourceText): ComposedYaml => {
  const composed = composeText(source);
  const { whole, cuts } = composed;
  if (whole !== undefined) return composed;
  const isYaml = (text: string): boolean => composeText({ ...source, text }).whole !== undefined;
  // Would it be YAML if each "#" were a letter? Then the comments are what is wrong, and not the lines that lack their ends.
  if (cuts.length > 0 && cuts.length <= MOST_CUTS && isYaml(withoutHashes(source.text, cuts)))
    return { cuts, problems: cuts.map((cut) => brokenByCut(source.text, cut)) };
  const isStructure = composed.problems.every(({ kind }) => kind === 'syntax' || kind === 'duplicate-key');
  const signs = isStructure ? lookAlikes(source, isYaml) : [];
  return signs.length > 0 ? { cuts, problems: signs } : composed;
};

const withoutHashes = (text: string, cuts: readonly SuspectComment[]): string =>
  cuts.reduce((changed, { start }) => `${changed.slice(0, start)}x${changed.slice(start + 1)}`, text);

const composeText = (source: SourceText): ComposedYaml => {
  const scanned = scanYaml(source.text);
  if (scanned.refused) return { problems: [scanned.refused], cuts: [] };
  const { cuts, pieces } = scanned;
  const tree = composed(pieces, source.text.length);
  const problems = problemsOf(source, tree);
  if (problems.length > 0) return { problems, cuts };
  const { data, problem } = plainData(tree);
  if (problem) return { problems: [problem], cuts: [] };
  const told = cuts.filter(({ isPlain }) => isPlain).map((cut) => cutProblem(source.text, cut));
  return { problems: told, cuts, whole: { tree, data } };
};

/** The first document of a text, with what is wrong with it; that there is a second one is a mistake of its own. */
const composed = (pieces: readonly CST.Token[], length: number): Document.Parsed => {
  // Even nothing makes a document when one is asked for.
  const [first, second] = new Composer<ParsedNode>(OPTIONS).compose(pieces, true, length) as Iterable<Document.Parsed>;
  if (first === undefined) throw new Error('A YAML text makes a document.');
  if (second) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'There are several'));
  return first;
};

const problemsOf = (source: SourceText, parsed: Document.Parsed): readonly YamlProblem[] => {
  const stumbles = [...parsed.errors, ...parsed.warnings];
  const told = firstOfLines(source, stumbles);
  const syntax = told.map((error): YamlProblem => {
    const opened = mayBeOpen(error.code) ? openedBefore(parsed, error.pos) : error.pos;
    const isBracket = opened !== error.pos && /[[{]/.test(source.text[opened[0]] ?? '');
    const code = isBracket && error.code === 'BAD_INDENT' ? 'NEVER_CLOSED' : error.code;
    const [start, end] = code === 'BAD_INDENT' ? error.pos : opened;
    return { kind: 'syntax', message: inPlainWords(code, error.message), start, end };
  });
  // Keys behind a tab are read where they do not belong, and seem to be there twice.
  return told.some(({ code }) => code === 'TAB_AS_INDENT') ? syntax : [...syntax, ...wrongKeys(parsed.contents)];
};

/** Stumbles whose cause may be a bracket or a quotation mark that opens further up. */
const mayBeOpen = (code: string): boolean => code === 'MISSING_CHAR' || code === 'BAD_INDENT';

/** What the parser says of a place; its own errors are as much. */
type Stumble = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** The stumble, as one over a tab where its line is indented by one. */
const overTab = (source: SourceText, stumble: Stumble): Stumble => {
  const start = source.text.lastIndexOf('\n', stumble.pos[0] - 1) + 1;
  const spaces = /^ *(?=\t)/.exec(source.text.slice(start, start + WIDEST_INDENT))?.[0].length;
  if (spaces === undefined || stumble.code === 'TAB_AS_INDENT') return stumble;
  return { code: 'TAB_AS_INDENT', message: '', pos: [start + spaces, start + spaces + 1] };
};

/** Where lines are not indented as they look, whatever comes after is read in the wrong place: the first tab is the only mistake. */
const untilTab = (source: SourceText, found: readonly Stumble[]): readonly Stumble[] => {
  const stumbles = found.map((each) => overTab(source, each)).sort((a, b) => a.pos[0] - b.pos[0]);
  const tab = stumbles.findIndex(({ code }) => code === 'TAB_AS_INDENT');
  return tab < 0 ? found : stumbles.slice(0, tab + 1);
};

/** The first few stumbles of the parser; what else it finds in a line follows from the first. */
const firstOfLines = (source: SourceText, stumbles: readonly Stumble[]): readonly Stumble[] => {
  const byLine = new Map<number, Stumble>();
  for (const stumble of untilTab(source, stumbles)) {
    const { line } = placeOf({ source, start: stumble.pos[0], end: stumble.pos[1] });
    if (!byLine.has(line)) byLine.set(line, stumble);
    if (byLine.size === MOST_PROBLEMS) break;
  }
  return [...byLine.values()];
};

const plainData = (parsed: Document.Parsed): { readonly data?: unknown; readonly problem?: YamlProblem } => {
  const { problem, last } = checkAliases(parsed);
  if (problem) return { problem };
  try {
    return { data: parsed.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch (error) {
    // Counting how often aliases multiply is left to this step, which throws nothing else.
    if (!(error instanceof ReferenceError)) throw error;
    return {
      problem: aliasProblem(last, `Aliases (\`*name\`) multiply this file to more than ${MOST_ALIASES} times what it says.`),
    };
  }
};
