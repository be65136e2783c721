import type { Curriculum } from '../model/curriculum.ts';
import type { PacketSize } from '../model/packet-size.ts';
import type { BuildRequest, Refusal } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';
import { isUsual } from '../model/packet-kinds.ts';

/** Whether something was left out of a curriculum because of a mistake. */
export const isBroken = ({ broken }: Curriculum, piece: string): boolean => broken?.has(piece) ?? false;

/** Ids of kinds that were left out themselves, or whose bank was. */
const brokenKinds = (curriculum: Curriculum, workshop: Workshop, size: PacketSize): readonly string[] => {
  const own = [...(curriculum.broken ?? [])].flatMap((piece) => (piece.startsWith('kinds/') ? piece.slice('kinds/'.length) : []));
  const without = [...curriculum.kinds.values()].filter(
    ({ value }) => value.requires !== null && isUsual(value, workshop, size) && isBroken(curriculum, `banks/${value.requires}`),
  );
  return [...own, ...without.map(({ value }) => value.id)];
};

/** What a request asks for, by name or by asking for all, and a mistake forbids. */
export const refusalsOf = (
  { kinds, packet = 'complete' }: BuildRequest,
  curriculum: Curriculum,
  workshop: Workshop,
  brands: readonly string[],
): readonly Refusal[] => {
  const wanted = brokenKinds(curriculum, workshop, packet).filter((id) => kinds.length === 0 || kinds.includes(id));
  return [
    ...[...new Set(brands)].filter((id) => isBroken(curriculum, `brands/${id}`)).map((id): Refusal => ({ sort: 'brand', id })),
    ...[...new Set(wanted)].map((id): Refusal => ({ sort: 'kind', id })),
  ];
};
