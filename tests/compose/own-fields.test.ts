// Content is data: a template sees the fields that are there and nothing of the machine; nothing that it does is seen by another.
import { describe, expect, test } from 'vitest';
import { composed } from './composing.ts';

/** Codes and places of what is told of a template, each once. */
const toldOf = async (body: string, partials: Readonly<Record<string, string>> = {}) => {
  const { manuscript, diagnostics, told } = await composed(`<h1>Beds</h1>${body}`, { partials });
  expect(diagnostics.filter(({ at }) => at === undefined)).toEqual([]);
  for (const { message, hint } of diagnostics)
    expect(`${message} ${hint ?? ''}`).not.toMatch(/native code|\[object|undefined|Cannot read|is not a function|at Object|=>/);
  return { manuscript, codes: [...new Set(diagnostics.map(({ code }) => code))], told };
};

const NAMES = ['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'map', 'pop', 'toHTML', 'text'];

describe('no field but its own, of no value', () => {
  const values = ['this', 'workshop', 'workshop.title', 'modules', '(list 1 2)', 'event.participants', '"words"', '5', 'brand'];
  const calls = NAMES.flatMap((name) => values.flatMap((value) => [`at ${value} "${name}"`, `lookup ${value} "${name}"`]));

  test.each(calls)('{{%s}} is refused, or is a field that a group does without', async (call) => {
    const { manuscript, codes } = await toldOf(`<p>x{{${call}}}</p>`);
    const [, value = '', name = ''] = /^\w+ (.*) "(.*)"$/.exec(call) ?? [];
    const mayLack = ['this', 'workshop', 'brand', 'event.participants'].includes(value) && !(name in Object.prototype);
    expect(codes).toEqual(mayLack ? [] : ['compose/unknown-field']);
    if (mayLack) expect(JSON.stringify(manuscript?.body)).toContain('"text":"x"');
  });

  test.each(NAMES.flatMap((name) => [`this.[${name}]`, `workshop.title.${name}`, `modules.${name}`, `workshop.[${name}]`, name]))(
    '{{%s}} is not there',
    async (path) => {
      expect((await toldOf(`<p>{{${path}}}</p>`)).codes).toEqual(['compose/unknown-field']);
      expect((await toldOf(`{{#if ${path}}}<p>x</p>{{/if}}`)).codes).toEqual(['compose/unknown-field']);
      expect((await toldOf(`{{#each ${path}}}<p>x</p>{{/each}}`)).codes).toEqual(['compose/unknown-field']);
      expect((await toldOf(`{{#with ${path} as |it|}}<p>{{it}}</p>{{/with}}`)).codes).toEqual(['compose/unknown-field']);
    },
  );

  test.each([
    '{{join modules "," of="map"}}',
    '{{#if (some modules "toHTML")}}<p>y</p>{{/if}}',
    '{{#each (pick modules (list "x"))}}<p>y</p>{{/each}}',
    '{{#if (has modules "map")}}<p>y</p>{{/if}}',
    '{{#if (any workshop.title)}}<p>y</p>{{/if}}',
    '{{#if (answered modules)}}<p>y</p>{{/if}}',
    '{{#each workshop.title}}<p>y</p>{{/each}}',
    '{{#each "words"}}<p>y</p>{{/each}}',
  ])('%s finds nothing', async (body) => {
    const { manuscript, codes } = await toldOf(
      `<p>x ${body.startsWith('{{#') ? '' : body}</p>${body.startsWith('{{#') ? body : ''}`,
    );
    expect(codes).toEqual([]);
    expect(JSON.stringify(manuscript?.body)).not.toContain('"text":"y"');
  });

  test.each(['{{join modules "," of="constructor"}}', '{{join (list 1 2) "" of="x"}}', '{{some modules "__proto__"}}'])(
    '%s is refused',
    async (call) => {
      expect((await toldOf(`<p>${call}</p>`)).codes).toEqual(['compose/unknown-field']);
    },
  );

  test('fields that blocks and partials give are looked up in the same way', async () => {
    const body = '{{#each modules as |module at|}}<p>{{at}} {{module.code}}</p><p>{{module.constructor}}</p>{{/each}}';
    expect((await toldOf(body)).codes).toEqual(['compose/unknown-field']);
    const called = await toldOf('{{> own it=modules}}', { own: '<p>{{it.map}}</p><p>{{toString}}</p>' });
    expect(called.told).toEqual([
      'compose/unknown-field templates/partials/own.hbs:1:6',
      'compose/unknown-field templates/partials/own.hbs:1:23',
    ]);
  });
});

describe('what has no words is not printed', () => {
  test.each([
    '{{workshop}}',
    '{{modules}}',
    '{{this}}',
    '{{list 1 2}}',
    '{{at this "workshop"}}',
    '{{lookup this "modules"}}',
    '{{t "glossary.title" x=workshop}}',
    '{{t workshop}}',
    '{{join modules ", "}}',
    '{{add workshop 1}}',
    '{{add workshop.title 1}}',
    '{{letter modules}}',
    '{{letter 57247}}',
    '{{@root}}',
    '{{#each modules}}{{this}}{{/each}}',
    '{{#with workshop as |it|}}{{it}}{{/with}}',
    '{{row}}',
    '{{deck}}',
    '{{#each (range "x")}}{{/each}}',
  ])('%s', async (printing) => {
    const { manuscript, codes } = await toldOf(`<p>x ${printing}</p>`);
    expect(manuscript).toBeUndefined();
    expect(['compose/not-printable', 'compose/unknown-citation']).toContain(codes[0]);
  });

  test('it stands in an attribute, too', async () => {
    expect((await toldOf('<p id="{{workshop}}">x</p>')).told).toEqual(['compose/not-printable body:1:23']);
  });
});

describe('@-data is closed', () => {
  test.each(['running', 'helpers', '_parent', 'partial-block', 'root.constructor', 'level', '[running]', '../running', 'index'])(
    '{{@%s}}',
    async (name) => {
      expect((await toldOf(`<p>{{@${name}}}</p>`)).codes).toEqual(['compose/unknown-field']);
      expect((await toldOf(`{{#if @${name}}}<p>x</p>{{/if}}`)).codes).toEqual(['compose/unknown-field']);
    },
  );

  test('what a loop gives is there', async () => {
    const loop = '{{#each (list "a" "b") as |x|}}<p>{{@index}} {{@key}} {{@first}} {{@last}} {{x}} {{@root.kind}}</p>{{/each}}';
    expect((await composed(`<h1>Beds</h1>${loop}`)).texts).toEqual(['Beds', '0 0 true false a probe', '1 1 false true b probe']);
  });
});

describe('forms that templates do without are refused, at their place', () => {
  test.each([
    ['{{{workshop.title}}}', 'compose/unescaped-output'],
    ['{{&workshop.title}}', 'compose/unescaped-output'],
    ['{{{t "glossary.title"}}}', 'compose/unescaped-output'],
    ['{{~{workshop.title}~}}', 'compose/unescaped-output'],
    ['{{"constructor"}}', 'compose/template-syntax'],
    ['{{"constructor" 1}}', 'compose/template-syntax'],
    ['{{5}}', 'compose/template-syntax'],
    ['{{true}}', 'compose/template-syntax'],
    ['{{undefined}}', 'compose/template-syntax'],
    ['{{((lookup this "x") 1)}}', 'compose/template-syntax'],
    ['{{(list 1)}}', 'compose/template-syntax'],
    ['{{* x}}', 'compose/template-syntax'],
    ['{{#*inline "x"}}y{{/inline}}', 'compose/template-syntax'],
    ['{{#> x}}y{{/x}}', 'compose/template-syntax'],
    ['{{> (lookup this "kind")}}', 'compose/template-syntax'],
    ['{{> @partial-block}}', 'compose/template-syntax'],
    ['{{> this}}', 'compose/template-syntax'],
    ['{{> ../x}}', 'compose/template-syntax'],
    ['{{> foot workshop}}', 'compose/template-syntax'],
    ['{{> constructor}}', 'compose/unknown-partial'],
    ['{{> __proto__}}', 'compose/unknown-partial'],
    ['{{> "toString"}}', 'compose/unknown-partial'],
    ['{{{{if kind}}}}y{{{{/if}}}}', 'compose/template-syntax'],
    ['{{{{raw}}}}y{{{{/raw}}}}', 'compose/template-syntax'],
    ['{{log "x"}}', 'compose/unknown-helper'],
    ['{{helperMissing}}', 'compose/unknown-field'],
    ['{{helperMissing 1}}', 'compose/unknown-helper'],
    ['{{blockHelperMissing 1}}', 'compose/unknown-helper'],
    ['{{#blockHelperMissing 1}}y{{/blockHelperMissing}}', 'compose/unknown-helper'],
    ['{{#modules}}y{{/modules}}', 'compose/unknown-helper'],
    ['{{^modules}}y{{/modules}}', 'compose/unknown-helper'],
    ['{{#list 1}}y{{/list}}', 'compose/unknown-helper'],
    ['{{[(field)] this "kind"}}', 'compose/unknown-helper'],
    ['{{[(print)] this}}', 'compose/unknown-helper'],
    ['{{#[(scope)]}}y{{/[(scope)]}}', 'compose/unknown-helper'],
    ['{{if kind}}', 'compose/unknown-helper'],
    ['{{constructor 1}}', 'compose/unknown-helper'],
    ['{{this.t "glossary.title"}}', 'compose/unknown-helper'],
    ['{{workshop.title 1}}', 'compose/unknown-helper'],
    ['{{#with kind as |t|}}{{t "glossary.title"}}{{/with}}', 'compose/unknown-helper'],
    ['{{#if}}y{{/if}}', 'compose/template-syntax'],
    ['{{#if kind kind}}y{{/if}}', 'compose/template-syntax'],
    ['{{#each}}y{{/each}}', 'compose/template-syntax'],
    ['{{t "glossary.title" __proto__=workshop}}', 'compose/template-syntax'],
    ['{{> foot __proto__=workshop}}', 'compose/template-syntax'],
    ['{{t "glossary.title" [(call)]="1:0"}}', 'compose/template-syntax'],
    ['\uE0000\uE001y\uE002', 'compose/template-syntax'],
  ])('%s', async (form, code) => {
    const { manuscript, codes, told } = await toldOf(`\n<p>${form}</p>`, { foot: '<p>foot</p>' });
    expect([manuscript, codes]).toEqual([undefined, [code]]);
    expect(told[0]).toMatch(/ body:2:\d+$/);
  });

  test('a reference to one of our marks is not one', async () => {
    const { manuscript } = await toldOf('<p>&#xE000;0&#xE001;Beans&#xE002;</p>');
    expect(JSON.stringify(manuscript?.body)).toContain('\uFFFD0\uFFFDBeans\uFFFD');
  });

  test.each([
    ['{{~#if kind~}} <p>x</p> {{~else~}} <p>y</p> {{~/if~}}', ['Beds', 'x']],
    ['{{#unless kind}}<p>x</p>{{else if workshop}}<p>z</p>{{/unless}}', ['Beds', 'z']],
    ['{{^if kind}}<p>x</p>{{else}}<p>y</p>{{/if}}', ['Beds', 'y']],
    ['<p>{{#with (list "a") as |list|}}{{list.[0]}}{{list.length}}{{/with}}</p>', ['Beds', 'a1']],
    ['<p>{{! a note }}{{!-- {{{raw}}} --}}x</p>', ['Beds', 'x']],
    ['<p>\\{{kind}}</p>', ['Beds', '{{kind}}']],
  ])('%s is none of them', async (body, texts) => {
    expect((await composed(`<h1>Beds</h1>${body}`)).texts).toEqual(texts);
  });
});

test('what two bodies are told of the partials that they share does not hang on which of them was read first', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `p-${'abcdefghijklmnopqrstuvwxyz'[at % 26] ?? ''}${at}`);
  const chain = Object.fromEntries(names.map((name, at) => [name, at === 39 ? '<p>end</p>' : `{{> ${names[at + 1] ?? ''}}}`]));
  const whole = async (first: string) => (await toldOf(`{{> ${first}}}`, chain)).told;
  expect(await whole(names[0] ?? '')).toEqual(['compose/too-deep body:1:14']);
  expect(await whole(names[20] ?? '')).toEqual([]);
  const circle = { a: '{{> b}}', b: '{{> a}}' };
  const told = ['compose/unknown-partial templates/partials/a.hbs:1:1', 'compose/unknown-partial templates/partials/b.hbs:1:1'];
  expect((await toldOf('{{> a}}', circle)).told.toSorted()).toEqual(told);
  expect((await toldOf('{{> b}}', circle)).told.toSorted()).toEqual(told);
});
