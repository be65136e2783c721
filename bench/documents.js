// @ts-check
/** The documents that are set: Manuscripts of the real curriculum, cut or repeated to about 10, 60 and 300 pages. */
import { compose } from '../dist/compose/compose.js';
import { createNodeHost, PACKAGE_ROOT } from '../dist/host/node-host.js';
import { openEvent, openWorkspace, plan } from '../dist/index.js';
import { lockUp, press } from '../dist/press/press.js';
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

/** Every document of the half-day packet, and the pages it should keep to. @param {{ readonly snug: boolean }} options */
const documentsOf = async (options) => {
  const host = createNodeHost({ cwd: PACKAGE_ROOT, workspace: PACKAGE_ROOT });
  const { value: curriculum } = await openWorkspace(host, { language: 'en' });
  const { value: event } = await openEvent(host, EVENT);
  if (!curriculum || !event) throw new Error('The curriculum cannot be read: see `rolepress check`.');
  const asked = { workshop: 'half-day', brands: ['harbor-house'], kinds: [], paper: /** @type {const} */ ('letter') };
  const { value: planned } = plan(curriculum, {
    ...asked,
    event,
    date: null,
    start: null,
    participants: null,
    out: 'output',
  });
  return (planned?.jobs ?? []).map((job) => {
    const kind = curriculum.kinds.get(job.kind);
    const brand = curriculum.brands.get(job.brand);
    const workshop = curriculum.workshops.get(job.workshop);
    const theme = curriculum.themes.get(brand?.value.theme ?? 'standard');
    if (!planned || !kind || !brand || !workshop || !theme) throw new Error(`"${job.id}" cannot be composed.`);
    const composition = { curriculum, kind, brand, workshop, agenda: planned.agenda, event: planned.event, item: job.item };
    const { value: manuscript, diagnostics } = compose(composition);
    if (!manuscript) throw new Error(`"${job.id}" cannot be composed: ${diagnostics[0]?.message ?? ''}`);
    const looks = { theme: theme.value, brand: brand.value, logo: brand.logo, language: curriculum.language };
    return {
      name: job.id,
      manuscript: { ...manuscript, body: alone(manuscript.body, options) },
      looks,
      sheet: { paper: job.paper, orientation: kind.value.orientation },
      limit: typeof kind.value.pages === 'number' ? kind.value.pages : null,
    };
  });
};

/** Every document of the half-day packet, as everybody can set it. @returns {Promise<readonly Document[]>} */
export const packetDocuments = () => documentsOf({ snug: false });

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

/** @param {Document} document @param {string} name @param {Manuscript['body']} body @returns {Document} */
const withBody = (document, name, body) => ({ ...document, name, manuscript: { ...document.manuscript, body } });

/**
 * The first parts of a document that fill about so many pages. Entries of a table of contents that point at what was
 * left out stay: they lead nowhere, so the parts that hold them are left out too.
 * @param {Document} document
 * @param {number} pages
 * @param {string} name
 */
const beginningOf = async (document, pages, name) => {
  const typeCase = await readFonts();
  const { value } = await press(definitionOf(document), typeCase);
  const pageOf = (/** @type {string} */ id) => value?.pageMap.get(id)?.page;
  const isEarly = (/** @type {Manuscript['body'][number]} */ node) => {
    const json = JSON.stringify(node, (key, each) => (key === 'origin' ? undefined : each));
    const ids = [...json.matchAll(/"id":"([^"]+)"/g)].flatMap(([, id]) => pageOf(id ?? '') ?? []);
    return !json.includes('"kind":"folio"') && !json.includes('"name":"contents"') && Math.max(0, ...ids) <= pages;
  };
  return withBody(document, name, document.manuscript.body.filter(isEarly));
};

/** What lies on the first so many pages fills about ten when the contents are left out. */
const FIRST_PAGES = 13;

/** The three sizes, smallest first. @returns {Promise<readonly Document[]>} */
export const sizedDocuments = async () => {
  const packet = await packetDocuments();
  const find = (/** @type {string} */ kind) => {
    const found = packet.find(({ name }) => name.endsWith(kind));
    if (!found) throw new Error(`The packet has no ${kind}.`);
    return found;
  };
  const workbook = find('participant-workbook');
  const guide = find('facilitator-guide');
  const both = [...renamed(workbook.manuscript.body, 'workbook.'), ...renamed(guide.manuscript.body, 'guide.')];
  return [
    await beginningOf(workbook, FIRST_PAGES, '10'),
    withBody(workbook, '60', workbook.manuscript.body),
    withBody(workbook, '300', [...renamed(both, 'first.'), ...renamed(both, 'second.')]),
  ];
};
