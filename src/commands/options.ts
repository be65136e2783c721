import { InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { FLIPS, STOCK_IDS, type Flip, type StockId } from '../geometry/cards.ts';
import { NUP, ONE_FOLD, PER_SHEET, SIGNATURE_PAGES, type Nup } from '../geometry/imposition.ts';
import { PAPER_IDS, type PaperId } from '../geometry/paper.ts';
import { STANDARD } from '../model/edition.ts';
import { PACKET_SIZES } from '../model/packet-size.ts';
import { clockTime, isoDate } from '../model/event.ts';
import type { CardShift } from '../model/plan.ts';

/** The fewest and the most participants a workshop is printed for. */
const GROUP = { least: 1, most: 500 } as const;

const refuse = (message: string): never => {
  throw new InvalidArgumentError(message);
};

const isPaper = (value: string): value is PaperId => PAPER_IDS.some((paper) => paper === value);

/** A paper by its name, whatever its case. */
export const parsePaper = (value: string): PaperId => {
  const name = value.toLowerCase();
  return isPaper(name) ? name : refuse(`A paper is ${PAPER_IDS.join(' or ')}.`);
};

/** What the schema of an event says of a value; the value where it says nothing. */
const heldTo = (schema: z.ZodString, value: string): string => {
  const { error } = schema.safeParse(value);
  return error === undefined ? value : refuse(error.issues.map(({ message }) => message).join(' '));
};

/** A date that is in the calendar, as YYYY-MM-DD. */
export const parseDate = (value: string): string => heldTo(isoDate, value);

/** A time of day as HH:MM; people write 8:30, too. */
export const parseTime = (value: string): string => heldTo(clockTime, value).padStart('08:30'.length, '0');

/** The size of a group. */
export const parseParticipants = (value: string): number => {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= GROUP.least && count <= GROUP.most) return count;
  return refuse(`The number of participants is a whole number from ${String(GROUP.least)} to ${String(GROUP.most)}.`);
};

/** The longest slot that a workshop is fitted into, in minutes: a day. */
const LONGEST_SLOT = 1440;

/** The length of a slot in minutes. */
export const parseMinutes = (value: string): number => {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  return count >= 1 && count <= LONGEST_SLOT ? count : refuse(`Minutes are a whole number from 1 to ${String(LONGEST_SLOT)}.`);
};

/** The most that a seed may be: what has more digits is hardly meant. */
const MOST_SEED = 999_999_999;

/** What forms are drawn with. */
export const parseSeed = (value: string): number =>
  /^\d{1,9}$/.test(value) ? Number(value) : refuse(`A seed is a whole number from 0 to ${String(MOST_SEED)}.`);

/** The most threads that print at once: each has the whole workspace at hand, and its own fonts. */
const MOST_THREADS = 8;

/** How many threads print at once. */
export const parseJobs = (value: string): number => {
  const count = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  return count >= 1 && count <= MOST_THREADS ? count : refuse(`Threads are a whole number from 1 to ${String(MOST_THREADS)}.`);
};

/** How many pages a draft has on a side. */
export const parseNup = (value: string): Nup =>
  NUP.find((count) => String(count) === value.trim()) ?? refuse(`A draft has ${NUP.join(' or ')} pages on a side.`);

/** How many pages of a booklet are folded into each other. */
export const parseSignature = (value: string): number => {
  const { least, most } = SIGNATURE_PAGES;
  const pages = /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : Number.NaN;
  if (pages >= least && pages <= most && pages % PER_SHEET === 0) return pages;
  return refuse(`A signature has a multiple of ${String(PER_SHEET)} pages, from ${String(least)} to ${String(most)}.`);
};

/** What cards and tents are printed on. */
export const parseStock = (value: string): StockId =>
  STOCK_IDS.find((stock) => stock === value.trim().toLowerCase()) ??
  refuse(`Cards and tents are printed on ${STOCK_IDS.join(', ')}.`);

/** Along which edge sheets are turned over. */
export const parseFlip = (value: string): Flip =>
  FLIPS.find((flip) => flip === value.trim().toLowerCase()) ??
  refuse(`Sheets are turned along their ${FLIPS.join(' or ')} edge.`);

/** No printer pulls further than this, in millimetres. */
const FARTHEST = 20;

/** How far cards are moved: two numbers of millimetres for both sides, or four, fronts and then backs. */
export const parseOffset = (value: string): CardShift => {
  const numbers = value.split(',').map((part) => (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(part) ? Number(part) : Number.NaN));
  const [dx = Number.NaN, dy = Number.NaN, backX = dx, backY = dy] = numbers;
  const shift: CardShift = [dx, dy, backX, backY];
  const isRight = (numbers.length === 2 || numbers.length === 4) && shift.every((each) => Math.abs(each) <= FARTHEST);
  return isRight
    ? shift
    : refuse(
        `An offset is right,down in millimetres, like 1.5,-0.5, or four numbers, fronts and backs; none above ${String(FARTHEST)}.`,
      );
};

/** A language folder's name. */
export const parseLanguage = (value: string): string =>
  /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(value) ? value : refuse('A language is a tag like en or es.');

/** A path that is not empty. */
export const parsePath = (value: string): string =>
  value.trim() === '' || value.includes('\0') ? refuse('Name a file or folder.') : value;

/** Adds to a list: the option may be given again, and each value may hold several names with commas between. */
export const collectIds = (value: string, before: readonly string[] = []): readonly string[] => {
  const ids = value.split(',').map((id) => id.trim());
  return ids.every((id) => id !== '')
    ? [...before, ...ids]
    : refuse('Names are separated by single commas, like harbor-house,northwind.');
};

/** `--workspace` and `--language`, which every command that reads a workspace has. */
export const workspaceOptions = (): readonly Option[] => [
  new Option('--workspace <dir>', "your agency's own folder; what it holds is laid over what ships")
    .argParser(parsePath)
    .default('.', 'where you are'),
  new Option('--language <tag>', 'the language of the curriculum').argParser(parseLanguage).default('en'),
];

/** `--json`. */
export const jsonOption = (): Option => new Option('--json', 'one JSON object a line on standard output, for programs');

const eventOption = (): Option =>
  new Option('--event <file>', 'a YAML file that says when, where, who leads and for how many').argParser(parsePath);

/** The options of `check`. */
export const checkOptions = (): readonly Option[] => [
  eventOption(),
  new Option('--grades', 'show how hard every document is to read, and what in it is hardest'),
];

/** The options of `build`, in the order help lists them. */
export const buildOptions = (): readonly Option[] => [
  new Option('--brand <id>', 'whose name is on it; give it again, or commas, for several (default: plain)').argParser(collectIds),
  new Option(
    '--packet <size>',
    'how much: essential, what the day cannot do without; standard; or complete, all there is (default: standard)',
  ).choices(PACKET_SIZES),
  new Option(
    '--item <id>',
    'one worksheet, by its number in the workshop that you name, its number in the catalog or its id, or one chart, handout or module; give it again, or commas, for several',
  ).argParser(collectIds),
  new Option('--kind <id>', 'which documents; give it again, or commas, for several (default: those of the packet)').argParser(
    collectIds,
  ),
  new Option('--paper <name>', `the paper: ${PAPER_IDS.join(' or ')}`).argParser(parsePaper).default('letter'),
  new Option(
    '--edition <preset>',
    `one that \`rolepress list editions\` shows, or several joined by +; give it again to print several editions (default: ${STANDARD})`,
  ).argParser(collectIds),
  new Option('--binding', 'books are bound: room for rings or staples, and modules begin on right-hand pages'),
  new Option('--bleed', 'for a print shop: sheets with crop marks, and art that runs over the cut'),
  new Option('--booklet', 'books are set at half the paper, and printed a second time in the order of a folded booklet'),
  new Option(
    '--signature <pages>',
    `with --booklet: how many pages are folded into each other at most (default: all up to ${String(ONE_FOLD)} pages, above that signatures of up to 32)`,
  ).argParser(parseSignature),
  new Option(
    '--print-set',
    'files for the copier as well: one for each setting of copies, paper, sides and stock, in hand-out order, behind a slip sheet',
  ),
  new Option('--nup <n>', `a draft as well, with ${NUP.join(' or ')} pages on a side`).argParser(parseNup),
  new Option(
    '--stock <number>',
    `what cards and tents are printed on: ${STOCK_IDS.join(', ')} (default: what the kind says)`,
  ).argParser(parseStock),
  new Option(
    '--flip <edge>',
    `along which edge sheets of cards are turned over: ${FLIPS.join(' or ')} (default: long)`,
  ).argParser(parseFlip),
  new Option(
    '--offset <right,down>',
    'millimetres by which cards are moved, for a printer that pulls to one side; --kind calibration shows how far',
  ).argParser(parseOffset),
  eventOption(),
  new Option('--date <day>', 'the day, as YYYY-MM-DD; without it, a line to write on').argParser(parseDate),
  new Option('--start <time>', 'when it starts, as HH:MM with 24 hours').argParser(parseTime),
  new Option('--end <time>', 'when it has to end, as HH:MM: what may be shortened or left out is, and the whole packet follows')
    .argParser(parseTime)
    .conflicts('minutes'),
  new Option('--minutes <n>', 'the same, as the length of the slot in minutes').argParser(parseMinutes),
  new Option('--participants <n>', 'how many people come; copies are counted from it').argParser(parseParticipants),
  new Option('--seed <n>', 'draw other assessment forms; the same number draws the same (default: that of the bank)').argParser(
    parseSeed,
  ),
  new Option('--out <dir>', 'where the files go').argParser(parsePath).default('output'),
  new Option('--proof', 'read every file back when it is printed, and leave proof.json and proof.txt beside the packet'),
  new Option('--jobs <n>', 'threads that print at once (default: 2 for a whole packet, where that is quicker)').argParser(
    parseJobs,
  ),
  new Option('--dry-run', 'say what would be printed, and print nothing'),
];

/** The options of `proof`. */
export const proofOptions = (): readonly Option[] => [
  new Option('--structure', 'show what is read aloud as well: every element in order, with its words'),
];
