import type { DocumentKind } from './kind.ts';
import { holds, type PacketSize } from './packet-size.ts';
import type { Workshop } from './workshop.ts';

/**
 * Whether a kind is in a packet of some size without being asked for: on request only, unless the workshop cannot do without
 * it. A workshop may say itself what its smaller packets hold.
 */
export const isUsual = (kind: DocumentKind, { also, packets }: Workshop, size: PacketSize): boolean => {
  if (also.includes(kind.id)) return true;
  if (kind.onRequest) return false;
  const own = size === 'complete' ? null : packets[size];
  return own === null ? holds(size, kind.packet) : own.includes(kind.id);
};
