import { getHeapStatistics } from 'node:v8';

/** The heap that the longest workshop that ships is printed in. In MB. */
const LEAST_HEAP = 170;

/** Bytes in a MB. */
const MB = 1024 * 1024;

/** Says that this program was given too little memory to begin; undefined where it has enough. */
export const memoryShortage = (limit: number = getHeapStatistics().heap_size_limit): string | undefined => {
  const size = Math.round(limit / MB);
  return size >= LEAST_HEAP
    ? undefined
    : `Node may use ${String(size)} MB of memory here, and printing takes ${String(LEAST_HEAP)} MB.`;
};
