/** How much a packet holds, the smallest first: what the day cannot do without, what a workshop usually has, all there is. */
export const PACKET_SIZES = ['essential', 'standard', 'complete'] as const;

/** How much a packet holds. */
export type PacketSize = (typeof PACKET_SIZES)[number];

/** Whether a packet of one size holds what belongs to another. */
export const holds = (size: PacketSize, of: PacketSize): boolean => PACKET_SIZES.indexOf(of) <= PACKET_SIZES.indexOf(size);
