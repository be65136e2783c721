import { isClean, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { folderOf, nameIn } from '../model/file-path.ts';
import { fillPhrase } from '../model/phrase.ts';
import type { SetEntry } from '../model/packet.ts';
import type { PrintedSet } from '../model/build-result.ts';
import type { PrintJob, PrintPlan } from '../model/plan.ts';
import type { PrintSet, SlipPages } from '../model/print-set.ts';
import { gather, type Forme } from '../press/press.ts';
import type { Compositor } from './compositor.ts';
import type { DocumentPages } from './document.ts';

/** One file for the copier: whose it is, what is told of it, and its bytes. */
export type SetFile = { readonly file: PrintedSet; readonly entry: SetEntry; readonly bytes: Uint8Array };

/** What the slip sheet of a set is called in its document. */
const anchorOf = ({ number }: PrintSet): string => `set-${String(number)}`;

/** The pages of the slip sheets of some sets, in their document. */
const slipsIn = ({ made, pages }: Forme, sets: readonly PrintSet[]): ReadonlyMap<number, readonly number[]> => {
  const firsts = sets.map((set) => made.pageMap.get(anchorOf(set))?.page ?? 1);
  return new Map(
    sets.map(({ number }, at) => {
      const [first = 1, next = pages + 1] = [firsts[at], firsts[at + 1]];
      return [number, Array.from({ length: next - first }, (_, place) => first + place)];
    }),
  );
};

/** How often slip sheets are set anew, because one of them takes more pages than was thought. */
const TRIALS = 3;

/** The slip sheets of a job, and the sets as their pages come to lie behind them. */
const slipped = (slip: PrintJob, { set, sets }: Pick<Compositor, 'set' | 'sets'>) => {
  let known: SlipPages = new Map();
  for (let trial = 0; ; trial++) {
    const planned = sets(slip, known);
    const { value, noticed } = set(slip, known);
    if (value === undefined) return { planned: [], value, noticed };
    const slips = slipsIn(value.forme, planned);
    const isSettled = planned.every(({ number, slip: pages }) => slips.get(number)?.length === pages);
    if (isSettled || trial === TRIALS) return { planned, value, noticed, slips };
    known = new Map([...slips].map(([number, pages]) => [number, pages.length]));
  }
};

const DUPLEX = { long: 'DuplexFlipLongEdge', short: 'DuplexFlipShortEdge' } as const;

const entryOf = (curriculum: Curriculum, set: PrintSet): SetEntry => {
  const { file, copies, paper, sides, stock, flip, slip, parts, pages, sheets } = set;
  const isOpen = parts.every(({ line }) => curriculum.kinds.get(line.kind)?.value.audience === 'participant');
  return {
    ...{ file, copies, paper, sides, stock, flip, slip, pages, sheets },
    audience: isOpen ? 'participant' : 'facilitator',
    parts: parts.map(({ line, first, pages: own }) => ({ of: nameIn(line.file), first, pages: own })),
  };
};

/** What a set is called: its slip sheet's heading, then what all slip sheets of the packet are called. */
const titleOf = ({ language }: Curriculum, { number }: PrintSet, count: number, { forme }: DocumentPages): string => {
  const [, ...rest] = forme.definition.record.title.split(' · ');
  const heading = fillPhrase(language.value, 'slip.title', { number, count })?.text ?? '';
  return [heading, ...rest].join(' · ');
};

/** What the files for the copier are made with. */
export type SetMaker = { readonly curriculum: Curriculum; readonly plan: PrintPlan; readonly compositor: Compositor };

/** Draws one set: its slip sheet, then its documents, each set once more and let go. */
const drawn = async (
  set: PrintSet,
  slip: DocumentPages,
  slipPages: readonly number[],
  { plan, compositor }: SetMaker,
  title: string,
): Promise<Uint8Array | undefined> => {
  const record = { ...slip.forme.definition.record, title };
  const { add, finish } = gather(record, set.sides === 'one' ? 'Simplex' : DUPLEX[set.flip]);
  const own = slip.forme.made.pages.filter((_, at) => slipPages.includes(at + 1));
  await add(own, slip.forme.definition, (page) => `0.${String(page)}`);
  for (const [at, { line }] of set.parts.entries()) {
    const job = plan.jobs.find(({ id }) => id === line.id);
    const forme = job && compositor.set(job).value?.forme;
    if (forme === undefined) return undefined;
    await add(forme.made.pages, forme.definition, (page) => `${String(at + 1)}.${String(page)}`);
  }
  return finish();
};

/**
 * Makes the files for the copier, set by set, when everything else is printed: one document is in memory at a time. What
 * could not be printed is in none of them.
 */
export const printSetFiles = async (maker: SetMaker, take: (file: SetFile) => Promise<void>): Promise<readonly Diagnostic[]> => {
  const diagnostics: Diagnostic[] = [];
  for (const job of maker.plan.slips) {
    if (maker.compositor.sets(job).length === 0) continue;
    const { planned, value, noticed, slips } = slipped(job, maker.compositor);
    diagnostics.push(...noticed);
    if (value === undefined || !isClean(noticed)) continue;
    for (const set of planned) {
      const title = titleOf(maker.curriculum, set, planned.length, value);
      const bytes = await drawn(set, value, slips?.get(set.number) ?? [], maker, title);
      const { brand, edition, workshop } = job;
      const file: PrintedSet = { ...set, brand, edition, workshop, file: `${folderOf(job.file)}/${set.file}` };
      if (bytes !== undefined) await take({ file, entry: entryOf(maker.curriculum, set), bytes });
    }
  }
  return diagnostics;
};
