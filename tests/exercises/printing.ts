import { readFileSync } from 'node:fs';
import { EXERCISES, typeOf } from '../../src/exercises/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { composeJob } from '../compose/composing.ts';
import type { Files } from '../support/memory-host.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenYearFiles, hostWith } from '../support/second-framework.ts';

/** Every type of exercise, each with what a test needs to know of it. */
export const TYPES = EXERCISES.map((exercise) => ({ type: typeOf(exercise), sheet: exercise.sheet, key: exercise.key }));

/** The file of a partial. */
export const partialFile = (name: string): string => `templates/partials/${name}.hbs`;

/** The text of a shipped partial. */
export const partialText = (name: string): string => readFileSync(new URL(`../../${partialFile(name)}`, import.meta.url), 'utf8');

/** A template as an agency may have kept it from before an exercise chose its partial: a chain of branches on `part.type`. */
export const olderTemplate = (name: 'part' | 'guide-key'): string =>
  readFileSync(new URL(`../fixtures/older-templates/${name}.hbs`, import.meta.url), 'utf8');

/** Whether a type has a key: its partial is more than a comment. */
export const hasKey = ({ key }: { readonly key: string }): boolean =>
  partialText(key)
    .replace(/\{\{!.*?\}\}/g, '')
    .trim() !== '';

/** What came of the documents of a kind: all their words, and what was told. */
export type PrintedWords = { readonly text: string; readonly diagnostics: readonly Diagnostic[] };

/** Composes the documents of some kinds of the garden's year, in which every type of exercise stands; null takes a file away. */
export const wordsOfKinds = async (
  kinds: readonly string[],
  changes: Readonly<Record<string, string | null>> = {},
): Promise<PrintedWords> => {
  const all: Readonly<Record<string, string | Uint8Array | null>> = { ...gardenYearFiles(), ...changes };
  const files = Object.fromEntries(Object.entries(all).filter(([, text]) => text !== null)) as Files;
  const curriculum = await curriculumOf(hostWith(files));
  const plan = planPrint(curriculum, { ...openRequest, workshop: 'two-days', kinds }).value;
  if (!plan) throw new Error('nothing is planned');
  const composed = plan.jobs.map((job) => composeJob(curriculum, plan, job));
  return {
    text: composed
      .flatMap(({ value }) =>
        value
          ? [
              `${value.title}\n${leavesOf(value)
                .map(({ text }) => text)
                .join('\n')}`,
            ]
          : [],
      )
      .join('\n'),
    diagnostics: composed.flatMap(({ diagnostics }) => diagnostics),
  };
};
