import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import { textsIn } from '../rules/lint.ts';
import type { Path } from '../source/yaml.ts';

/** What helps with words of an event in letters that no family has, by their field. */
const hintFor = (path: Path, { trainers }: WorkshopEvent): string => {
  const [list, index] = path;
  if (path.at(-1) !== 'name') return `Leave \`${String(path.at(-1))}\` out: what it says can be written in by hand.`;
  const titled = list === 'trainers' && trainers[Number(index)]?.title !== null;
  const title = titled ? ', and leave out the title with it' : '';
  return `Write \`name:\` with nothing behind it${title}: a line is printed on which the name can be written by hand, as it is.`;
};

/** Advice on letters that no family has, for words of an event: there is a line to write a name on. */
export const withWriteIn = (
  diagnostics: readonly Diagnostic[],
  event: Loaded<WorkshopEvent> | null | undefined,
): readonly Diagnostic[] => {
  if (!event || !diagnostics.some(({ code, at }) => code === 'press/missing-glyph' && at?.source.file === event.file))
    return diagnostics;
  const paths = textsIn(event.value).map(({ path }) => ({ path, span: event.spanAt(path) }));
  return diagnostics.map((diagnostic) => {
    const { code, at } = diagnostic;
    if (code !== 'press/missing-glyph' || at?.source.file !== event.file) return diagnostic;
    const found = paths.find(({ span }) => span.start <= at.start && at.start < span.end);
    return found === undefined ? diagnostic : { ...diagnostic, hint: hintFor(found.path, event.value) };
  });
};
