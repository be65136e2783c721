import { runActivities, toldStories } from '../../model/agenda.ts';
import { isUsual } from '../../model/packet-kinds.ts';
import type { DocumentKind } from '../../model/kind.ts';
import { fillPhrase } from '../../model/phrase.ts';
import { hasInAgenda } from '../../model/required.ts';
import type { ContextState } from './state.ts';

/** The stories of what is run, in the order in which they come up, as `module/story`: those told, then others on paper. */
export const storiesOf = ({ agenda, printed }: ContextState): readonly string[] => [
  ...new Set([...runActivities(agenda).flatMap(toldStories), ...printed()]),
];

const isInPacket = (kind: DocumentKind, { curriculum, workshop, agenda, packet = 'complete' }: ContextState): boolean =>
  isUsual(kind, workshop.value, packet) && hasInAgenda(kind, curriculum, workshop.value, agenda);

/** Whether the packet has the signs of what is run, so that nobody needs to bring them. */
export const hasSignsPrinted = (state: ContextState): boolean =>
  [...state.curriculum.kinds.values()].some(({ value }) => value.requires === 'signs' && isInPacket(value, state));

/** Kinds of the packet that the language says the use of, in the order of the packet, by their ids: what is handed out when. */
export const handedOut = (state: ContextState): readonly string[] =>
  [...state.curriculum.kinds.values()]
    .map(({ value }) => value)
    .filter(({ id }) => fillPhrase(state.curriculum.language.value, `use.${id}`) !== undefined)
    .filter((kind) => isInPacket(kind, state))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
