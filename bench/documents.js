// @ts-check
/** The documents that are set: Manuscripts of the real curriculum, whole documents, put together to about 10, 60 and 300 pages. */
import { compose } from '../dist/compose/compose.js';
import { createNodeHost, PACKAGE_ROOT } from '../dist/host/node-host.js';
import { openEvent, openWorkspace, plan } from '../dist/index.js';
import { OPEN_REQUEST } from '../dist/model/plan.js';
import { lockUp } from '../dist/press/press.js';
import { TIGHTEST, tighten } from '../dist/typeset/tighten.js';
import { definitionOf, readFonts } from './ours.js';

/** @typedef {import('../dist/model/manuscript.js').Manuscript} Manuscript */
/** @typedef {import('./ours.js').Document} Document */

const EVENT = 'curriculum/events/harbor-house-half-day.yaml';

/** A page of another document is a number like any other here: each document is set alone. */
const SOME_PAGE = '14';

/**
 * What everybody can set: no page of another document, and, where asked, no part that gives up white space to save a page.
 * @template T
 * @param {T} value
 * @param {{ readonly snug: boolean }} options
 * @returns {T}
 */
const alone = (value, options) => {
  if (Array.isArray(value)) return /** @type {T} */ (value.map((each) => alone(each, options)));
  if (value === null || typeof value !== 'object') return value;
  const node = /** @type {Record<string, any>} */ (value);
  if (node['kind'] === 'folio' && node['of']?.document !== undefined)
    return /** @type {T} */ ({ kind: 'text', text: SOME_PAGE, origin: { words: null, placed: null } });
  const entries = Object.entries(node).flatMap(([key, each]) => {
    if (key === 'origin') return [[key, each]];
    return key === 'snug' && node['start'] !== undefined && !options.snug ? [] : [[key, alone(each, options)]];
  });
  return /** @type {T} */ (Object.fromEntries(entries));
};

/** A document that is going to be composed, and what it is given to look like. @typedef {{ job: import('../dist/model/plan.js').PrintJob, composition: import('../dist/compose/compose.js').Composition, looks: Document['looks'], sheet: Document['sheet'], limit: number | null }} Planned */

/** Every document of the packet of a workshop, planned. @param {string} workshop @returns {Promise<readonly Planned[]>} */
export const plannedDocuments = async (workshop) => {
  const host = createNodeHost({ cwd: PACKAGE_ROOT, workspace: PACKAGE_ROOT });
  const { value: curriculum } = await openWorkspace(host, { language: 'en' });
  const { value: event } = await openEvent(host, EVENT);
  if (!curriculum || !event) throw new Error('The curriculum cannot be read: see `rolepress check`.');
  const { value: planned } = plan(curriculum, {
    ...OPEN_REQUEST,
    workshop,
    brands: ['harbor-house'],
    event: workshop === event.value.workshop ? event : null,
  });
  return (planned?.jobs ?? []).map((job) => {
    const kind = curriculum.kinds.get(job.kind);
    const brand = curriculum.brands.get(job.brand);
    const found = curriculum.workshops.get(job.workshop);
    const theme = curriculum.themes.get(brand?.value.theme ?? 'standard');
    if (!planned || !kind || !brand || !found || !theme) throw new Error(`"${job.id}" cannot be composed.`);
    return {
      job,
      composition: {
        curriculum,
        kind,
        brand,
        workshop: found,
        agenda: planned.agenda,
        numbers: planned.numbers,
        event: planned.event,
        item: job.item,
      },
      looks: { theme: theme.value, brand: brand.value, logo: brand.logo, language: curriculum.language },
      sheet: { paper: job.paper, orientation: kind.value.orientation },
      limit: typeof kind.value.pages === 'number' ? kind.value.pages : null,
    };
  });
};

/** Composes a document, as everybody can set it. @param {Planned} planned @param {{ readonly snug: boolean }} options @returns {Manuscript} */
export const composed = ({ job, composition }, options) => {
  const { value: manuscript, diagnostics } = compose(composition);
  if (!manuscript) throw new Error(`"${job.id}" cannot be composed: ${diagnostics[0]?.message ?? ''}`);
  return { ...manuscript, body: alone(manuscript.body, options) };
};

/** Every document of the half-day packet, and the pages it should keep to. @param {{ readonly snug: boolean }} options */
const documentsOf = async (options) =>
  (await plannedDocuments('half-day')).map((planned) => {
    const { job, looks, sheet, limit } = planned;
    return { name: job.id, manuscript: composed(planned, options), looks, sheet, limit };
  });

/**
 * Every document of the half-day packet with the white space that `build` gives it: less where that saves its last page.
 * @returns {Promise<readonly Document[]>}
 */
export const packetAsPrinted = async () => {
  const typeCase = await readFonts();
  const documents = await documentsOf({ snug: true });
  return documents.map(({ limit, ...document }) => {
    const { theme } = document.looks;
    const tightened = Array.from({ length: TIGHTEST + 1 }, (_, step) => ({
      ...document,
      looks: { ...document.looks, theme: tighten(theme, step) },
    }));
    const fits = (/** @type {Document} */ each) =>
      (lockUp(definitionOf(each), typeCase).value?.pages ?? 0) <= (limit ?? Infinity);
    return tightened.find(fits) ?? document;
  });
};

/**
 * The same tree under other ids, so that it can stand twice in one document; references within follow.
 * @template T
 * @param {T} value
 * @param {string} prefix
 * @returns {T}
 */
const renamed = (value, prefix) => {
  if (Array.isArray(value)) return /** @type {T} */ (value.map((each) => renamed(each, prefix)));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => {
    if (key === 'origin') return [key, each];
    if ((key === 'id' || key === 'leaf') && typeof each === 'string') return [key, prefix + each];
    if ((key === 'href' || key === 'to') && typeof each === 'string' && each.startsWith('#'))
      return [key, `#${prefix}${each.slice(1)}`];
    return [key, renamed(each, prefix)];
  });
  return /** @type {T} */ (Object.fromEntries(entries));
};

/** What stands in each size: whole documents of the course, none of them twice. */
const SIZES = {
  10: { workshop: 'half-day', kinds: ['facilitator-briefing', 'supervisor-guide', 'glossary', 'agenda', 'evaluation'] },
  60: { workshop: 'half-day', kinds: ['participant-workbook', 'activity-bank', 'ce-packet'] },
  300: { workshop: 'two-days', kinds: ['participant-workbook', 'facilitator-guide'] },
};

/** The documents that one of a size is put together from. @param {string} name @returns {Promise<readonly Planned[]>} */
export const partsOf = async (name) => {
  const size = new Map(Object.entries(SIZES)).get(name);
  if (!size) throw new Error(`There is no size "${name}".`);
  const { workshop, kinds } = size;
  const planned = (await plannedDocuments(workshop)).filter(({ sheet }) => sheet.orientation === 'portrait');
  return kinds.flatMap((kind) => planned.filter(({ job }) => job.kind === kind));
};

/** Composes the parts of a document and puts them together, each under ids of its own. @param {string} name @param {readonly Planned[]} parts @returns {Document} */
export const togetherOf = (name, parts) => {
  const [first] = parts;
  if (!first) throw new Error(`Nothing is set for ${name} pages.`);
  const manuscripts = parts.map((part) => composed(part, { snug: false }));
  const [head] = manuscripts;
  if (!head) throw new Error(`Nothing is set for ${name} pages.`);
  const body = parts.length === 1 ? head.body : manuscripts.flatMap((each, at) => renamed(each.body, `${String(at)}.`));
  return { name, looks: first.looks, sheet: first.sheet, manuscript: { ...head, body } };
};

/** The three sizes, smallest first. @returns {Promise<readonly Document[]>} */
export const sizedDocuments = async () => {
  const documents = [];
  for (const name of Object.keys(SIZES)) documents.push(togetherOf(name, await partsOf(name)));
  return documents;
};
