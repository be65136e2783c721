import { BANK_SCHEMAS, type BankName } from '../../model/bank/bank.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Audience } from '../../model/field.ts';
import { frameworkSchema } from '../../model/framework.ts';
import { moduleSchema } from '../../model/module.ts';
import { findRow, findScenario } from '../../model/reference.ts';
import { sourcesSchema } from '../../model/source-record.ts';
import type { Ledger } from '../words.ts';
import { viewOf, type View } from './view.ts';

/** Looks citations up for a template and remembers which sources they rest on. */
export type Cited = {
  readonly row: (reference: string) => View | undefined;
  /** One cell: its text, its row's number, its column's label. */
  readonly cell: (reference: string) => View | undefined;
  readonly scenario: (reference: string, home: string) => View | undefined;
  readonly framework: (id: string) => View | undefined;
  /** An item of the assessment bank. */
  readonly question: (id: string) => View | undefined;
  /** A bank; null where the curriculum does without it. */
  readonly bank: (name: BankName) => View | null;
  /** Rows by framework: each framework once, with those of its rows that are asked for. */
  readonly groups: (references: readonly string[]) => readonly View[];
  /** The items of a bank in the order of the alphabet, by one of their fields. */
  readonly inOrder: (name: BankName, field: string) => readonly View[];
  /** Notes a source by its id. */
  readonly note: (source: string) => void;
  /** The sources cited so far, in the order of `sources.yaml`. */
  readonly sources: () => readonly View[];
};

const remember = <T>(make: (key: string) => T | undefined): ((key: string) => T | undefined) => {
  const made = new Map<string, T | undefined>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key);
  };
};

type CitedState = {
  readonly curriculum: Curriculum;
  readonly ledger: Ledger;
  readonly audience: Audience;
  /** Sources used, and whether words are adapted from them rather than drawn on. */
  readonly used: Map<string, boolean>;
};

const rowView = ({ curriculum, ledger, audience, used }: CitedState, reference: string): View | undefined => {
  const found = findRow(curriculum, reference);
  if (found === undefined) return undefined;
  const { framework, row, index } = found;
  const { value } = framework;
  used.set(value.source, true);
  const view = viewOf(ledger, audience, frameworkSchema.shape.rows.element, framework, `${value.id}.${row.id}`, ['rows', index]);
  const cells = view['cells'] as Readonly<Record<string, View>>;
  const columns = viewOf(ledger, audience, frameworkSchema.shape.columns, framework, `${value.id}.columns`, [
    'columns',
  ]) as unknown as readonly View[];
  return {
    ...view,
    framework: value.id,
    reference: `${value.id}/${row.id}`,
    columns,
    cells: value.columns.map((column, at) => ({
      ...cells[column.id],
      column: columns[at],
      reference: `${value.id}/${row.id}.${column.id}`,
    })),
  };
};

const frameworkView = (state: CitedState, id: string, row: Cited['row']): View | undefined => {
  const framework = state.curriculum.frameworks.get(id);
  if (framework === undefined) return undefined;
  state.used.set(framework.value.source, true);
  const view = viewOf(state.ledger, state.audience, frameworkSchema, framework, id);
  return { ...view, rows: framework.value.rows.map((each) => row(`${id}/${each.id}`)) };
};

const cellOf = (reference: string, row: View | undefined): View | undefined => {
  const cells = (row?.['cells'] ?? []) as readonly View[];
  const cell = cells.find((each) => each['reference'] === reference);
  return cell && { ...cell, number: row?.['number'], column: (cell['column'] as View)['label'] };
};

const groupRows = (references: readonly string[], row: Cited['row'], framework: Cited['framework']): readonly View[] => {
  const rows = references.flatMap((reference): readonly View[] => [row(reference) ?? []].flat());
  const homes = [...new Set(rows.map((each) => String(each['framework'])))];
  return homes.map((home) => ({ ...framework(home), rows: rows.filter((each) => each['framework'] === home) }));
};

const bankView = ({ curriculum, ledger, audience }: CitedState, name: BankName): View | undefined => {
  const loaded = curriculum.banks[name];
  return loaded === null ? undefined : viewOf(ledger, audience, BANK_SCHEMAS[name], loaded, `banks.${name}`);
};

/** Citations of one document; what it draws on in the `background` counts when the sources are asked for. */
export const makeCited = (
  curriculum: Curriculum,
  ledger: Ledger,
  audience: Audience,
  background: () => readonly string[] = () => [],
): Cited => {
  const used = new Map<string, boolean>();
  const state: CitedState = { curriculum, ledger, audience, used };
  const note = (source: string): void => {
    if (!used.has(source)) used.set(source, false);
  };
  const row = remember((reference: string) => rowView(state, reference));
  const framework = remember((id: string) => frameworkView(state, id, row));
  const scenario = remember((key) => {
    const [reference = '', home = ''] = key.split(' ');
    const found = findScenario(curriculum, reference, home);
    const scenarios = moduleSchema.shape.scenarios;
    return (
      found && {
        ...viewOf(
          ledger,
          audience,
          scenarios.def.innerType.element,
          found.module,
          `${found.module.value.id}.${found.scenario.id}`,
          ['scenarios', found.index],
        ),
        module: found.module.value.id,
      }
    );
  });
  const bank = remember((name) => bankView(state, name as BankName));
  return {
    row,
    framework,
    bank: (name) => bank(name) ?? null,
    inOrder: (name, field) => {
      const letters = (view: View): string => String(view[field]).normalize('NFD').toLowerCase();
      const items = (bank(name)?.['items'] ?? []) as readonly View[];
      return [...items].sort((a, b) => (letters(a) < letters(b) ? -1 : 1));
    },
    question: (id) => ((bank('assessment')?.['items'] ?? []) as readonly View[]).find((item) => String(item['id']) === id),
    cell: (reference) => cellOf(reference, row(reference)),
    scenario: (reference, home) => scenario(`${reference} ${home}`),
    groups: (references) => groupRows(references, row, framework),
    note,
    sources: () => {
      background().forEach(note);
      return [...curriculum.sources].flatMap(([id, loaded]) =>
        used.has(id)
          ? [{ ...viewOf(ledger, audience, sourcesSchema.shape.sources.element, loaded, `source.${id}`), adapted: used.get(id) }]
          : [],
      );
    },
  };
};
