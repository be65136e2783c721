// The two forms on paper: which is which, the same for the same seed, and what the key says of them.
import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../src/model/bank/balance-forms.ts';
import { formsOf } from '../../src/model/bank/forms.ts';
import { fillPhrase } from '../../src/model/phrase.ts';
import { agendaOf } from '../../src/plan/agenda.ts';
import { asPrinted, readPdf } from '../support/pdf.ts';
import { curriculumOf, print, shippedHost, type Printed } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const workshop = curriculum.workshops.get('half-day')?.value;
if (workshop === undefined) throw new Error('there is no half-day');
const forms = formsOf(curriculum, agendaOf(workshop, curriculum.modules, null), null);

const printed = async (kinds: readonly string[], seed: number | null): Promise<readonly Printed[]> => {
  const { documents, diagnostics } = await print(shippedHost, curriculum, { workshop: 'half-day', kinds, seed });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return documents;
};

const phrase = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
  asPrinted(fillPhrase(curriculum.language.value, `assessment.${name}`, values)?.text ?? 'no such phrase');

const textOf = async ({ bytes }: Printed): Promise<string> => asPrinted((await readPdf(bytes)).body);

const papers = await printed(['pre-assessment', 'post-assessment', 'assessment-key'], null);
const textOfKind = async (kind: string): Promise<string> => {
  const found = papers.find(({ job }) => job.kind === kind);
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return textOf(found);
};

describe('the forms', () => {
  test('say which they are, and leave it to whoever fills them in to say when', async () => {
    const [a, b] = [await textOfKind('pre-assessment'), await textOfKind('post-assessment')];
    expect(a).toContain(phrase('title', { form: 'A' }));
    expect(b).toContain(phrase('title', { form: 'B' }));
    for (const text of [a, b]) for (const name of ['at-start', 'at-end']) expect(text).toContain(phrase(name));
  });

  test('are the same bytes for the same seed, by default that of the bank, and others for another', async () => {
    const [first] = papers;
    const [same] = await printed(['pre-assessment'], curriculum.banks.assessment?.value.seed ?? null);
    const [other] = await printed(['pre-assessment'], 2);
    expect(first && same && Buffer.from(first.bytes).equals(Buffer.from(same.bytes))).toBe(true);
    expect(first && other && Buffer.from(first.bytes).equals(Buffer.from(other.bytes))).toBe(false);
  });
});

describe('the key', () => {
  test('says how to hand them out, what guessing gives, and why they are short', async () => {
    const key = await textOfKind('assessment-key');
    const [a, b] = [forms?.a ?? [], forms?.b ?? []];
    const count = a.filter(({ type }) => type !== 'confidence').length;
    expect(key).toContain(phrase('hand-out'));
    expect(key).toContain(phrase('chance', { count, a: Math.round(chanceOf(a)), b: Math.round(chanceOf(b)) }));
    expect(key).toContain(phrase('fewer', { count: a.length, wanted: forms?.wanted ?? 0 }));
  });

  test('has a page for results by code, with a line for each who may come', async () => {
    const key = await textOfKind('assessment-key');
    for (const name of ['results', 'first', 'score-before', 'score-after']) expect(key).toContain(phrase(name));
  });
});

test('the print order says how to hand them out, where both are printed', async () => {
  const orders = async (kinds: readonly string[]): Promise<string> => {
    const documents = await printed([...kinds, 'print-order'], null);
    const order = documents.find(({ job }) => job.kind === 'print-order');
    return order === undefined ? '' : textOf(order);
  };
  expect(await orders(['pre-assessment', 'post-assessment'])).toContain(phrase('hand-out'));
  const alone = await orders(['pre-assessment']);
  expect(alone.length).toBeGreaterThan(0);
  expect(alone).not.toContain(phrase('hand-out'));
});
