import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import { isUsual } from '../model/packet-kinds.ts';
import type { PacketSize } from '../model/packet-size.ts';
import type { BuildRequest, JobItem } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';
import { requiredIn } from './required.ts';

const inOrderOfPacket = (a: DocumentKind, b: DocumentKind): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** Whether a kind is what an item is printed as where no kind is named: one on request only where no other prints such items. */
const printsItems = ({ per, onRequest }: DocumentKind, items: readonly JobItem[], { kinds }: Curriculum): boolean =>
  items.some((item) => item.per === per) &&
  (!onRequest || ![...kinds.values()].some(({ value }) => value.per === per && !value.onRequest));

/** The kinds that are asked for, or that the packet of a workshop has; those that have nothing to print are left out. */
export const wantedKinds = (
  { kinds: asked, packet = 'complete' }: BuildRequest,
  curriculum: Curriculum,
  workshop: Workshop,
  items: readonly JobItem[] = [],
): readonly DocumentKind[] => {
  // What is named and is in none of the kinds that are asked for is printed beside them.
  const left = items.filter(({ per }) => !asked.some((id) => curriculum.kinds.get(id)?.value.per === per));
  return [...curriculum.kinds.values()]
    .map(({ value }) => value)
    .filter(({ when }) => when !== 'print-set')
    .filter((kind) => {
      if (asked.length > 0) return asked.includes(kind.id) || printsItems(kind, left, curriculum);
      return items.length > 0 ? printsItems(kind, items, curriculum) : isUsual(kind, workshop, packet);
    })
    .filter(requiredIn(curriculum, workshop))
    .sort(inOrderOfPacket);
};

/** Kinds whose pages the wanted ones name, directly or by way of others, and which are not wanted themselves. */
export const referredBy = (wanted: readonly DocumentKind[], { kinds }: Curriculum): readonly DocumentKind[] => {
  const reached = new Set(wanted);
  for (const kind of reached) {
    for (const id of kind.refers) {
      const referred = kinds.get(id)?.value;
      if (referred) reached.add(referred);
    }
  }
  return [...reached].slice(wanted.length);
};

/** Several editions of something that has pages to be compared. */
export const canCompare = (kinds: readonly DocumentKind[], editions: readonly string[]): boolean =>
  editions.length > 1 && kinds.some(({ per }) => per === 'workshop');

/** What is counted where nothing but the count is asked for: the packet as it would be printed. */
export const packetKinds = (curriculum: Curriculum, workshop: Workshop, size: PacketSize): readonly DocumentKind[] =>
  [...curriculum.kinds.values()]
    .map(({ value }) => value)
    .filter((kind) => isUsual(kind, workshop, size) && !kind.last && kind.when === 'always')
    .filter(requiredIn(curriculum, workshop))
    .sort(inOrderOfPacket);

/** The kinds of slip sheets, where files for the copier are asked for. */
export const slipKinds = ({ printSet = false }: BuildRequest, { kinds }: Curriculum): readonly DocumentKind[] =>
  printSet ? [...kinds.values()].map(({ value }) => value).filter(({ when }) => when === 'print-set') : [];
