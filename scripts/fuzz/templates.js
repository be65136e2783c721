// @ts-check
/** Templates: shipped ones mutated, and new ones grown from a grammar, over a curriculum that is read once. */
import { compose } from '../../dist/compose/compose.js';
import { plan } from '../../dist/index.js';
import { OPEN_REQUEST } from '../../dist/model/plan.js';
import { readCurriculum } from '../../dist/read/read-curriculum.js';
import { compositionOf } from '../../dist/run/document.js';
import { mutate } from './random.js';
import { BAKERY, filesIn, hostOf } from './workspace.js';
import { PACKAGE_ROOT } from '../../dist/host/node-host.js';

const NAMES = [
  'workshop',
  'modules',
  'brand',
  'event',
  'kind',
  'entries',
  'title',
  'constructor',
  '__proto__',
  'toString',
  'length',
  'this',
  '..',
  '../..',
  '@index',
  '@root',
  '@running',
  'x',
  'items',
  'chart',
];
const HELPERS = [
  't',
  'row',
  'cell',
  'at',
  'lookup',
  'join',
  'list',
  'pick',
  'some',
  'has',
  'any',
  'add',
  'letter',
  'times',
  'range',
  'in-columns',
  'deck',
  'bank',
  'in-order',
  'sources',
  'not',
  'and',
  'or',
  'eq',
  'answered',
  'frameworks-of',
  'scenario',
  'unsorted',
  'log',
  'constructor',
  'if',
];
const TAGS = [
  'p',
  'h1',
  'h2',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'rich',
  'em',
  'strong',
  'keep',
  'section',
  'write-lines',
  'answer-box',
  'columns',
  'a',
  'span',
  'folio',
  'options',
  'x',
];
const LITERALS = ['1', '-1', '1e9', '"a"', '"map"', '"__proto__"', 'true', 'null', 'undefined', '"glossary.title"', '1000', '""'];
const PIECES = [
  '{{',
  '}}',
  '{{{',
  '}}}',
  '{{#if x}}',
  '{{/if}}',
  '{{#each modules}}',
  '{{/each}}',
  '{{else}}',
  '{{>',
  '{{~',
  '(',
  ')',
  '|x|',
  '../',
  'this.',
  '<p>',
  '</p>',
  '<keep>',
  '*',
  '**',
  '[',
  '&#xE000;',
  '&amp;',
  '<!--',
  '-->',
  '<![CDATA[',
  '{{!--',
  '"',
  '\\',
];

/** @typedef {import('./random.js').Chance} Chance */

/** @param {Chance} chance @returns {string} */
const path = (chance) =>
  chance
    .times(3)
    .map(() => chance.of([chance.of(NAMES), chance.of(NAMES), `[${chance.of(NAMES)}]`]))
    .join(chance.of(['.', '.', '/']));

/** @param {Chance} chance @param {number} depth @returns {string} */
const value = (chance, depth) =>
  depth > 5
    ? chance.of(LITERALS)
    : chance.of([() => path(chance), () => chance.of(LITERALS), () => `(${call(chance, depth + 1)})`])();

/** @param {Chance} chance @param {number} depth @returns {string} */
const call = (chance, depth) =>
  `${chance.of(HELPERS)} ${chance
    .times(3)
    .map(() => value(chance, depth))
    .join(' ')}${chance.of(['', '', ` of="${chance.of(NAMES)}"`, ` ${chance.of(NAMES)}=${value(chance, depth)}`])}`;

/** @param {Chance} chance @param {number} depth @returns {string} */
const piece = (chance, depth) =>
  chance.of([
    () => 'Beans ',
    () => `{{${path(chance)}}}`,
    () => `{{${call(chance, depth)}}}`,
    () =>
      chance.of([
        '{{{x}}}',
        '{{&x}}',
        '{{> foot}}',
        '{{> (x)}}',
        '{{> constructor}}',
        '{{* x}}',
        '{{!-- x --}}',
        '{{"x"}}',
        '{{{{raw}}}}x{{{{/raw}}}}',
      ]),
    () => {
      const tag = chance.of(TAGS);
      return `<${tag}${chance.of(['', ` id="{{${path(chance)}}}"`, ' count="99" label="x"'])}>${body(chance, depth + 1)}</${tag}>`;
    },
    () => {
      const block = chance.of(['if', 'unless', 'each', 'with', 'each', 'list', 'modules']);
      const names = chance.of(['', ' as |x|', ' as |t at|']);
      return `{{#${block} ${value(chance, depth)}${names}}}${body(chance, depth + 1)}${chance.of(['', '{{else}}y', '{{else if x}}z'])}{{/${block}}}`;
    },
  ])();

/** @param {Chance} chance @param {number} depth @returns {string} */
const body = (chance, depth) =>
  depth > 7
    ? 'x'
    : chance
        .times(4)
        .map(() => piece(chance, depth))
        .join('');

/** Pieces that hold, so that what is grown of them runs further than its first mistake. @param {Chance} chance @param {number} depth @returns {string} */
const sound = (chance, depth) =>
  chance.of([
    () =>
      `<p>${chance.of(['Beans', '{{workshop.title}}', '{{@root.brand.names.short}}', '{{t "handout.title"}}', '{{letter 3}}', '{{add 1 2}}', '{{join (list 1 2) ", "}}'])}</p>`,
    () =>
      `<rich>${chance.of(['*a* b', '- a\n- b', '{{@root.workshop.about}}', '**'.repeat(chance.below(600)), '> a', '1. '.repeat(chance.below(20))])}</rich>`,
    () =>
      depth > 6
        ? ''
        : `<${chance.of(['keep', 'section'])}>`.replace(/<(\w+)>/, (_, tag) => `<${tag}>${sound(chance, depth + 1)}</${tag}>`),
    () =>
      depth > 6
        ? ''
        : `{{#each ${chance.of([`(range ${chance.of([0, 1, 3, 30, 1000])})`, '@root.modules', '(list "a" "b")', '(sources)', '@root.entries'])}}}${sound(chance, depth + 1)}{{/each}}`,
    () =>
      (depth > 6
        ? ''
        : `{{#${chance.of(['if', 'unless', 'with'])} ${chance.of(['@root.kind', '@first', '(not 1)', '(list)', '@root.event'])}}}${sound(chance, depth + 1)}{{else}}${sound(chance, depth + 1)}{{/BLOCK}}`
      ).replace(/\{\{#(if|unless|with)([^]*)BLOCK/, '{{#$1$2$1'),
    () => `<write-lines count="${chance.of([1, 9, 99])}" label="x"/>`,
    () =>
      chance
        .times(3)
        .map(() => sound(chance, depth + 1))
        .join(''),
  ])();

const BODIES = Object.entries(filesIn(`${PACKAGE_ROOT}/templates`))
  .filter(([file]) => file.endsWith('.hbs'))
  .map(([, bytes]) => new TextDecoder().decode(bytes));

const read = await readCurriculum(hostOf(BAKERY), { language: 'en' });
if (read.value === undefined) throw new Error('the bakery cannot be read');
const curriculum = read.value;
const planned = plan(curriculum, OPEN_REQUEST);
const job = planned.value?.jobs[0];
if (planned.value === undefined || job === undefined) throw new Error('nothing is planned');
const composition = compositionOf(curriculum, planned.value, job);
if (composition === undefined) throw new Error('nothing to compose');

/** @param {Chance} chance */
export const runTemplate = async (chance) => {
  const grown = `<h1>x</h1>${body(chance, 0)}`;
  const whole = `<h1>x</h1>${sound(chance, 0)}`;
  const text = chance.of([grown, whole, mutate(whole, chance, PIECES), mutate(chance.of([...BODIES, grown]), chance, PIECES)]);
  const kind = { ...composition.kind, body: { source: { file: 'templates/kinds/probe/body.hbs', text } } };
  const { value: manuscript, diagnostics } = compose({ ...composition, kind });
  const leaks = JSON.stringify(manuscript?.body ?? '').match(/native code|\[object |function \(/);
  if (leaks) throw new Error(`printed: ${leaks[0]}`);
  return { input: text, passed: manuscript !== undefined, diagnostics };
};
