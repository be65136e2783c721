import { z } from 'zod';
import { FLIPS, STOCK_IDS, type StockId } from '../geometry/cards.ts';
import type { Curriculum } from './curriculum.ts';
import { asRead, fingerprintOf } from './fingerprint.ts';
import type { PrintJob } from './plan.ts';
import type { SheetPage } from './proof.ts';

/** What is remembered of sheets of cards, so that somebody else can judge where everything on them should be. */
export const packetCardsSchema = z.object({
  stock: z.enum(STOCK_IDS as readonly [StockId, ...StockId[]]),
  flip: z.enum(FLIPS),
  /** In millimetres to the right and down: fronts, then backs. */
  shift: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  sheets: z.array(z.object({ page: z.number().int(), side: z.enum(['front', 'back', 'only']) })),
  /** Digests of names that no card to be sorted may hold, in small letters. */
  names: z.array(z.object({ length: z.number().int(), text: z.string() })),
});

/** What is remembered of sheets of cards. */
export type PacketCards = z.infer<typeof packetCardsSchema>;

/** Every name that gives a column of a job's chart away, in small letters. */
export const givingAway = (curriculum: Pick<Curriculum, 'frameworks'>, { item }: Pick<PrintJob, 'item'>): readonly string[] => {
  const columns = item.per === 'framework' ? (curriculum.frameworks.get(item.framework)?.value.columns ?? []) : [];
  return [...new Set(columns.flatMap(({ label, names }) => [label, ...names]).map((name) => asRead(name).toLowerCase()))];
};

/** What is remembered of a job's sheets of cards; nothing for a job without. */
export const packetCards = (
  curriculum: Pick<Curriculum, 'frameworks'>,
  job: Pick<PrintJob, 'item' | 'cards'>,
  sheets: readonly SheetPage[] = [],
): PacketCards | undefined =>
  job.cards === undefined || sheets.length === 0
    ? undefined
    : {
        stock: job.cards.stock,
        flip: job.cards.flip,
        shift: [...job.cards.shift],
        sheets: sheets.map((sheet) => ({ ...sheet })),
        names: givingAway(curriculum, job).map(fingerprintOf),
      };
