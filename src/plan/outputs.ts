import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { languageFolder, type Curriculum } from '../model/curriculum.ts';
import type { BuildRequest, EventFacts, PrintJob } from '../model/plan.ts';
import { productionSuffix } from './production.ts';

/** Letters and digits of any script, and hyphens for all else: a part of a path that every system can make. */
const slugOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const baseOf = (file: string): string => (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');

/**
 * The folder of one delivery, below its workshop's: its date, then the id of the event or the name of its file.
 * Empty where neither a date nor an event is known: such a packet is for any day.
 */
const eventFolder = ({ event }: BuildRequest, { date }: EventFacts): string => {
  const id = event === null ? '' : (event.value.id ?? slugOf(baseOf(event.file)));
  return [date ?? '', id].filter((part) => part !== '').join('-');
};

/** The folder that the documents of one brand and edition are written to. */
export const outputFolder = (
  curriculum: Curriculum,
  request: BuildRequest,
  facts: EventFacts,
  { brand, workshop, edition }: Pick<PrintJob, 'brand' | 'workshop' | 'edition'>,
): string => {
  const look = `${languageFolder(curriculum)}-${request.paper}-${edition}${productionSuffix(request)}`;
  return [request.out, brand, workshop, eventFolder(request, facts), look].filter((part) => part !== '').join('/');
};

/** What a path is to systems that take capitals and small letters, and two spellings of an accent, for the same. */
const folded = (file: string): string => file.normalize('NFC').toLowerCase();

/** Tells of documents that would be written into one file, where one of them would be lost. */
export const collidingOutputs = (jobs: readonly Pick<PrintJob, 'id' | 'file'>[]): readonly Diagnostic[] => {
  const owners = new Map<string, string>();
  return jobs.flatMap(({ id, file }) => {
    const owner = owners.get(folded(file));
    owners.set(folded(file), owner ?? id);
    if (owner === undefined) return [];
    return [diagnose('command/outputs-collide', { message: `"${owner}" and "${id}" would both be written to ${file}.` })];
  });
};
