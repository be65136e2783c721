import type { Packet, PacketEntry } from '../model/packet.ts';
import type { Finding } from '../model/proof-report.ts';
import { finding } from './proof.ts';

/** A packet with the folder it was found in. */
export type FoundPacket = { readonly folder: string; readonly packet: Packet };

const parentOf = (folder: string): string => folder.slice(0, Math.max(0, folder.lastIndexOf('/')));

/** Packets that are the same but for their edition lie beside each other. */
const groupOf = ({ folder, packet }: FoundPacket): string => [parentOf(folder), packet.workshop, packet.paper].join('\n');

const sameDocument = (one: PacketEntry, other: PacketEntry): boolean =>
  one.kind === other.kind && one.item === other.item && one.brand === other.brand;

/** What must be the same in every edition: each leaf with its words, but for pages that it names. */
const wordsOf = ({ leaves }: PacketEntry): ReadonlyMap<string, string> =>
  new Map(leaves.map(({ id, text, isFolio }) => [id, isFolio === true ? '' : text]));

const difference = (one: PacketEntry, other: PacketEntry): string | undefined => {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  for (const [id, text] of mine) {
    if (!theirs.has(id)) return `“${id}” is missing`;
    if (theirs.get(id) !== text) return `“${id}” has other words`;
  }
  const more = [...theirs.keys()].find((id) => !mine.has(id));
  return more === undefined ? undefined : `“${more}” is only there`;
};

/** Editions of one packet hold the same words under the same names, whatever their pages. */
export const checkParity = (packets: readonly FoundPacket[]): readonly Finding[] => {
  const groups = new Map<string, FoundPacket[]>();
  for (const found of packets) groups.set(groupOf(found), [...(groups.get(groupOf(found)) ?? []), found]);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      (first?.packet.documents ?? []).flatMap((entry) => {
        const match = other.packet.documents.find((each) => sameDocument(entry, each));
        const why = match && difference(entry, match);
        if (why === undefined || first === undefined) return [];
        const message = `${other.folder}/${entry.file} is not what ${first.folder}/${entry.file} is: ${why}.`;
        return [finding('proof/edition-differs', null, message)];
      }),
    ),
  );
};
