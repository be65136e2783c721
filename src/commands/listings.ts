import type { Curriculum, Loaded } from '../model/curriculum.ts';
import { timedSegments } from '../model/workshop.ts';
import { coverageOf } from '../model/coverage.ts';
import { catalogNumber } from '../model/worksheet.ts';
import { guesserScores } from '../model/giveaways/guess.ts';
import { questionBanks } from '../model/giveaways/question-banks.ts';
import { presetsIn } from '../model/edition.ts';
import { reviewState, versionOf, type Review } from '../model/review.ts';
import { reviewed } from './reviewed.ts';
import { valuesOf } from './values.ts';
import type { OpenedWorkspace } from './workspace.ts';

/** One thing of a list: what programs get; people see the fields that the listing names. */
export type Listed = Readonly<Record<string, unknown>>;

/** A list that one can ask for. */
export type Listing = {
  /** What it lists, in a few words, for help. */
  readonly about: string;
  /** The fields that people see, in order. */
  readonly shown: readonly string[];
  readonly items: (
    curriculum: Curriculum,
    opened: Pick<OpenedWorkspace, 'host' | 'pipeline'> & { readonly language: string },
  ) => readonly Listed[] | Promise<readonly Listed[]>;
};

/** Things that may be read, each with how far it has been. */
const withState = <T extends { readonly review: Review }>(
  things: ReadonlyMap<string, Loaded<T>>,
): readonly (T & { readonly state: string })[] =>
  valuesOf(things).map((value) => ({ ...value, state: reviewState(value.review, versionOf(value)) }));

const totalMinutes = (segments: readonly { readonly minutes: number }[]): number =>
  segments.reduce((sum, { minutes }) => sum + minutes, 0);

const kinds: Listing = {
  about: 'documents that can be printed',
  shown: ['id', 'name', 'per', 'about'],
  items: ({ kinds: all }) =>
    [...valuesOf(all)]
      .sort((a, b) => a.order - b.order)
      .map(({ id, name, about, next, audience, per, copies, sides, orientation, finish }) => ({
        id,
        name,
        about,
        next,
        audience,
        per,
        copies,
        sides,
        orientation,
        finish,
      })),
};

const brands: Listing = {
  about: 'agencies in whose name it can be printed',
  shown: ['id', 'name'],
  items: ({ brands: all }) =>
    valuesOf(all).map(({ id, names, extends: base, document, crisis }) => ({
      id,
      name: names.legal,
      short: names.short,
      extends: base,
      version: document.version,
      crisis: crisis.map(({ name, reach }) => ({ name, reach })),
    })),
};

const modules: Listing = {
  about: 'modules of the curriculum',
  shown: ['id', 'code', 'title', 'review'],
  items: ({ modules: all }) =>
    withState(all).map(({ id, code, title, purpose, rows, activities, worksheets, scenarios, state }) => ({
      id,
      code,
      title,
      purpose,
      rows,
      activities: activities.map((activity) => activity.id),
      worksheets: worksheets.map((worksheet) => worksheet.id),
      scenarios: scenarios.map((scenario) => scenario.id),
      review: state,
    })),
};

const workshops: Listing = {
  about: 'workshops that can be given',
  shown: ['id', 'title', 'minutes'],
  items: ({ workshops: all }) =>
    withState(all).map(({ id, title, about, segments, state }) => ({
      id,
      title,
      about,
      minutes: totalMinutes(timedSegments({ segments })),
      modules: segments.flatMap((segment) => (segment.type === 'module' ? [segment.module] : [])),
      review: state,
    })),
};

const frameworks: Listing = {
  about: 'comparison charts',
  shown: ['id', 'title', 'rows', 'columns'],
  items: ({ frameworks: all }) =>
    valuesOf(all).map(({ id, title, about, source, columns, rows }) => ({
      id,
      title,
      about,
      source,
      columns: columns.map((column) => column.id),
      rows: rows.length,
    })),
};

const rows: Listing = {
  about: 'rows of all charts, with their cells',
  shown: ['framework', 'id', 'number', 'label'],
  items: ({ frameworks: all }) =>
    valuesOf(all).flatMap(({ id: framework, columns, rows: each }) =>
      each.map(({ id, number, label, question, cells }) => ({
        framework,
        id,
        number,
        label,
        question,
        cells: Object.fromEntries(
          columns.flatMap((column) => (cells[column.id] === undefined ? [] : [[column.id, cells[column.id]?.text]])),
        ),
      })),
    ),
};

const languages: Listing = {
  about: 'languages of the curriculum',
  shown: ['id', 'tag', 'name'],
  items: (_, { host, pipeline }) => pipeline.languagesIn(host),
};

const pieces: Listing = {
  about: 'pieces that a file of your own may be laid over, with the hash to write behind `over:`',
  shown: ['file', 'piece', 'hash'],
  items: (_, { host, pipeline, language }) => pipeline.piecesIn(host, { language }),
};

const worksheets: Listing = {
  about: 'worksheets of all modules',
  shown: ['number', 'module', 'id', 'title'],
  items: ({ modules: all }) =>
    valuesOf(all).flatMap((module) =>
      module.worksheets.map(({ id, title, purpose, rows: cited, private: isPrivate }) => ({
        number: catalogNumber(module, id),
        module: module.id,
        id,
        title,
        purpose,
        rows: cited,
        private: isPrivate,
      })),
    ),
};

const handouts: Listing = {
  about: 'pages to hand out, each by itself',
  shown: ['id', 'title', 'readers'],
  items: ({ banks }) => (banks.handouts?.value.items ?? []).map(({ id, title, readers, lead }) => ({ id, title, readers, lead })),
};

/** Rows are held to the workshop that says it covers all of them, and to everything there is where none does. */
const coverage: Listing = {
  about: 'where each row is taught, practiced and assessed',
  shown: ['id', 'number', 'home', 'taught', 'practiced', 'assessed'],
  items: (curriculum) => {
    const full = valuesOf(curriculum.workshops).find((workshop) => workshop.coverage === 'full') ?? null;
    return coverageOf(curriculum, full).map(({ row, ...rest }) => ({ id: row, ...rest, workshop: full?.id ?? null }));
  },
};

const sources: Listing = {
  about: 'works that the curriculum rests on',
  shown: ['id', 'date', 'title'],
  items: ({ sources: all }) => valuesOf(all),
};

const inPercent = (share: number): number => Math.round(share * 1000) / 10;

/** What somebody scores who has learned nothing and goes by looks; `check` holds banks of twenty questions and more to chance. */
const giveaways: Listing = {
  about: 'what simple guessers score on each bank of questions, and chance, in per cent',
  shown: ['bank', 'questions', 'guesser', 'score', 'chance'],
  items: (curriculum) =>
    questionBanks(curriculum)
      .flatMap((bank) => guesserScores(bank, curriculum.language.value.wording))
      .map(({ bank, guesser, score, chance }) => ({
        id: `${bank.id}/${guesser}`,
        bank: bank.id,
        questions: bank.questions.length,
        guesser,
        score: inPercent(score),
        chance: inPercent(chance),
      })),
};

const editions: Listing = {
  about: 'how the same pages can be printed: large, in black, to fill in',
  shown: ['id', 'use'],
  items: ({ themes }) => presetsIn(themes),
};

const review: Listing = {
  about: 'what has been read by whom, in which version, and what is unread or has changed since',
  shown: ['what', 'id', 'version', 'state', 'read', 'asked'],
  items: reviewed,
};

/** Every list that is read from the workspace, in the order help shows them. */
export const LISTINGS = {
  kinds,
  brands,
  editions,
  workshops,
  modules,
  worksheets,
  handouts,
  frameworks,
  rows,
  coverage,
  giveaways,
  review,
  sources,
  languages,
  pieces,
} as const satisfies Record<string, Listing>;
