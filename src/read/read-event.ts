import { isClean, type Outcome, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import { eventSchema, type WorkshopEvent } from '../model/event.ts';
import { clip } from './data.ts';
import { collect } from '../diagnostics/collect.ts';
import { linesOfEvent } from './event-lines.ts';
import { readYaml, type ReadHost } from './file.ts';
import { load } from './load.ts';

/** Reads an event; given a curriculum, what it names there is checked too. */
export const readEvent = async (
  host: ReadHost,
  file: string,
  curriculum?: Pick<Curriculum, 'workshops' | 'brands'>,
): Promise<Outcome<Loaded<WorkshopEvent>>> => {
  const { report, diagnostics } = collect();
  const document = await readYaml(host, file, report);
  const outcome = document && load(eventSchema, document);
  outcome?.diagnostics.forEach(report);
  if (outcome?.value && curriculum) linkEvent(outcome.value, curriculum, report);
  const value = outcome?.value && linesOfEvent(outcome.value, report);
  const found = diagnostics();
  return value && isClean(found) ? { value, diagnostics: found } : { diagnostics: found };
};

const linkEvent = (
  { value, spanAt }: Loaded<WorkshopEvent>,
  curriculum: Pick<Curriculum, 'workshops' | 'brands'>,
  report: Report,
): void => {
  const cite = (field: 'workshop' | 'brand', known: ReadonlyMap<string, unknown>): void => {
    const text = value[field];
    if (text === null || known.has(text)) return;
    const details = { message: `There is no ${field} "${clip(text)}".`, at: spanAt([field]), hint: suggest(text, known.keys()) };
    report(diagnose('read/unknown-reference', details));
  };
  cite('workshop', curriculum.workshops);
  cite('brand', curriculum.brands);
};
