// @ts-check
/** What is read from the rounds: times, and how much faster we are than somebody. */
import { quotients } from './figures.js';

/** @typedef {import('./rounds.js').Name} Name */
/** @typedef {import('./rounds.js').Prints} Prints */
/** @typedef {{ name: string, pages: Map<Name, number>, tagged: Map<Name, boolean>, faults: Map<Name, readonly string[]>, warm: Prints, cold: Prints }} Size */

/** @param {Prints} prints @param {Name} name */
export const milliseconds = (prints, name) => prints.get(name)?.prints.map(({ ms }) => ms) ?? [];

/** Milliseconds of processor time. @param {Prints} prints @param {Name} name */
export const processor = (prints, name) => prints.get(name)?.prints.map(({ cpu }) => cpu ?? NaN) ?? [];

/** Whether two files are alike enough: theirs, and ours too, passed every check. @param {Size} size @param {Name} name @param {Name} [ours] */
export const isComparable = ({ faults }, name, ours = 'ours') => faults.get(name)?.length === 0 && faults.get(ours)?.length === 0;

/** Pages of ours over theirs. @param {Size} size @param {Name} name @param {Name} ours */
const share = ({ pages }, name, ours) => (pages.get(ours) ?? 1) / (pages.get(name) ?? 1);

/**
 * Our pages per second over theirs, round by round; `ours` is the row of ours that is compared.
 * @param {Size} size @param {Prints} prints @param {Name} name @param {Name} [ours]
 */
export const speedOver = (size, prints, name, ours = 'ours') =>
  quotients(milliseconds(prints, name), milliseconds(prints, ours)).map((each) => each * share(size, name, ours));

/** The same, for seconds of processor time. @param {Size} size @param {Name} name @param {Name} [ours] */
export const thriftOver = (size, name, ours = 'ours') =>
  quotients(processor(size.warm, name), processor(size.warm, ours)).map((each) => each * share(size, name, ours));
