import { counted } from '../diagnostics/counted.ts';
import { firstOf } from '../diagnostics/first-of.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Workshop } from '../model/workshop.ts';
import { clockOf } from './agenda.ts';
import type { Saving } from './savings.ts';

/** Names of activities that a message lists before it counts the rest. */
const NAMED = 12;

const endOf = ({ sessions: [only], total }: Agenda): string =>
  typeof only?.start !== 'number'
    ? `takes ${counted(total, 'minute')}`
    : `ends at ${clockOf(only.start + total)}, after ${counted(total, 'minute')}`;

const named = (savings: readonly Saving[], to: Saving['to']): readonly string[] => {
  const names = savings.flatMap((saving) => (saving.to === to ? [`“${saving.activity.activity.title}”`] : []));
  if (names.length === 0) return [];
  return [`${to === 'short' ? 'shortened' : 'left out'}: ${firstOf(names, NAMED)}`];
};

/** Says what became of a workshop that was fitted into another slot: what gave, when it ends, and what is counted now. */
export const replannedNote = (
  { id }: Pick<Workshop, 'id'>,
  savings: readonly Saving[],
  before: Agenda,
  after: Agenda,
): Diagnostic => {
  const changes = [...named(savings, 'short'), ...named(savings, 'omit')].join('; ') || 'no minute over in its modules';
  const hours = counted(after.hours, 'hour');
  const counts =
    after.hours === before.hours ? `counts ${hours} as before` : `counts ${hours} instead of ${String(before.hours)}`;
  return diagnose('command/replanned', {
    message: `To fit its slot, the workshop "${id}" was changed (${changes}). It ${endOf(after)}, and ${counts}.`,
  });
};

const leftOver = (minutes: number): string =>
  `${counted(minutes, 'minute')} of its slot ${minutes === 1 ? 'is' : 'are'} left over`;

/** Says that a slot is longer than its workshop, and when that ends; nothing where it is as long. */
export const spareNote = ({ id }: Pick<Workshop, 'id'>, agenda: Agenda, minutes: number): readonly Diagnostic[] =>
  minutes <= agenda.total
    ? []
    : [
        diagnose('command/slot-to-spare', {
          message: `The workshop "${id}" ${endOf(agenda)}: ${leftOver(minutes - agenda.total)}.`,
        }),
      ];
