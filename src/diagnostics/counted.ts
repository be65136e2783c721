/** A number with what it counts: "1 minute", "1.5 hours". `many` is what several are called where an s is not enough. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${String(count)} ${count === 1 ? one : many}`;
