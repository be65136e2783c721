import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { Loaded } from '../../model/curriculum.ts';
import { parseReference } from '../../model/reference.ts';
import { formatPlace, placeOf, type Span } from '../../source/text.ts';
import type { Library } from '../library.ts';

/** Why a link leads nowhere: the text that names what is not there, or the place of what was added and is not heard of. */
export type LinkFault = { readonly gone: string } | { readonly added: Span };

/** Takes what linking finds, with why. */
export type LinkReport = (diagnostic: Diagnostic, fault?: LinkFault) => void;

/** A workspace's line that a shipped one cannot go with: what it did, and how both go on. */
type Cause = { readonly at: Span; readonly did: string; readonly hint: string };

type Changed = Pick<Loaded<unknown>, 'file' | 'removed'>;

const LAY_OVER = 'lay a file of your own over the shipped one (`extends: shipped`)';

const isOwn = ({ source }: Span): boolean => source.shipped !== true;

const pieces = ({ frameworks, modules, workshops, kinds, banks, removedSources }: Library): readonly Changed[] => [
  ...frameworks.values(),
  ...modules.values(),
  ...workshops.values(),
  ...kinds.values(),
  ...Object.values(banks).flatMap((bank) => bank ?? []),
  { file: 'sources.yaml', removed: removedSources },
];

/** What may have been taken away: rows before their columns, and what has no home of its own in the file that names it. */
const takenAway = (library: Library, text: string, from: Span): Span | undefined => {
  const { home = null, id = text, column = null } = parseReference(text) ?? {};
  const owner = home === null ? undefined : (library.frameworks.get(home) ?? library.modules.get(home));
  const searched: readonly Changed[] = owner
    ? [owner]
    : pieces(library).toSorted((a, b) => Number(b.file === from.source.file) - Number(a.file === from.source.file));
  const removed = searched.flatMap((piece) => piece.removed ?? []).filter(({ at }) => isOwn(at));
  return (removed.find((each) => each.id === id) ?? removed.find((each) => each.id === column))?.at;
};

/** The file of a workspace that stands in for the shipped one which had what is gone. */
const standsIn = (
  { frameworks, modules, banks, sources }: Library,
  { code, message }: Diagnostic,
  text: string,
): Span | undefined => {
  const { home = null } = parseReference(text) ?? {};
  const framework = frameworks.get(home ?? '');
  const module = modules.get(home ?? '');
  const [source] = sources.values();
  const place =
    framework?.spanAt(['rows']) ??
    module?.spanAt([message.includes('objective') ? 'objectives' : 'scenarios']) ??
    (message.includes('assessment bank') ? banks.assessment?.spanAt(['items']) : undefined) ??
    (message.startsWith('There is no source') ? source?.spanAt([]) : undefined);
  return code === 'read/unknown-reference' && place !== undefined && isOwn(place) ? place : undefined;
};

const causeOf = (library: Library, diagnostic: Diagnostic, from: Span, fault: LinkFault): Cause | undefined => {
  if ('added' in fault) {
    const hint = `Leave it out, or ${LAY_OVER} and say it there.`;
    return isOwn(fault.added) ? { at: fault.added, did: 'added', hint } : undefined;
  }
  const hint = `Keep it, or ${LAY_OVER} that does not name it.`;
  const taken = takenAway(library, fault.gone, from);
  if (taken !== undefined) return { at: taken, did: 'taken away', hint };
  const place = standsIn(library, diagnostic, fault.gone);
  return place && { at: place, did: 'left out', hint };
};

/**
 * Tells what is wrong with shipped files where their reader can act: at the line of the workspace that caused it. What cannot
 * be used is still what the shipped line is in.
 */
export const toldAtCause =
  (library: Library, report: Report): LinkReport =>
  (diagnostic, fault) => {
    const { at, message } = diagnostic;
    const cause = at === undefined || isOwn(at) || !fault ? undefined : causeOf(library, diagnostic, at, fault);
    if (at === undefined || cause === undefined) return report(diagnostic);
    const said = `${message} It is ${cause.did} here, and the shipped ${formatPlace(placeOf(at))} needs it.`;
    report({ ...diagnostic, at: cause.at, message: said, hint: cause.hint, stops: at });
  };
