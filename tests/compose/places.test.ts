// Whatever is wrong with a template is told at its line and column, also in a partial within a partial.
import { describe, expect, test } from 'vitest';
import { composed } from './composing.ts';

const CRITTER = 'templates/partials/critter.hbs';

describe('in the body', () => {
  test.each([
    ['a field', '<h1>\n  {{workshop.titel}}\n</h1>', 'compose/unknown-field body:2:5'],
    ['a field within a loop', '<ul>\n{{#each modules}}\n<li>{{nmae}}</li>\n{{/each}}</ul>', 'compose/unknown-field body:3:7'],
    ['a field that a condition asks for', '<p>{{#if workshop.tilte}}x{{/if}}</p>', 'compose/unknown-field body:1:10'],
    ['a field that a loop goes through', '<p>{{#each workshop.parst}}x{{/each}}</p>', 'compose/unknown-field body:1:12'],
    ['a field handed to a helper', '<p>{{join workshop.parst ","}}</p>', 'compose/unknown-field body:1:11'],
    ['a phrase', '<h1>{{workshop.title}}</h1>\n<p>{{t "no.such"}}</p>', 'compose/unknown-phrase body:2:4'],
    [
      'a phrase in an attribute',
      '<h1>{{workshop.title}}</h1>\n<beside label="{{t "no.such"}}"><p>x</p></beside>',
      'compose/unknown-phrase body:2:16',
    ],
    ['a helper', '<p>{{shout workshop.title}}</p>', 'compose/unknown-helper body:1:4'],
    ['a row', '<p>{{#with (row "five-crops/kale")}}x{{/with}}</p>', 'compose/unknown-citation body:1:12'],
    ['a tag', '<h1>{{workshop.title}}</h1>\n\n   <blink>x</blink>', 'compose/unknown-tag body:3:4'],
    [
      'a tag after mustaches on its line',
      '<h1>{{workshop.title}}</h1> {{#if workshop.title}}<blink>x</blink>{{/if}}',
      'compose/unknown-tag body:1:51',
    ],
    ['an attribute', '<h1>{{workshop.title}}</h1>\n<p\n  lok="small">x</p>', 'compose/attribute-wrong body:2:1'],
    ['three braces', '<p>{{{workshop.title}}}</p>', 'compose/unescaped-output body:1:4'],
    ['an ampersand, which is three braces in disguise', '<p>{{&workshop.title}}</p>', 'compose/unescaped-output body:1:4'],
    ['a decorator', '<p>{{* evil}}x</p>', 'compose/template-syntax body:1:4'],
    ['a block never closed', '<p>x</p>\n{{#if workshop.title}}\n<p>y</p>', 'compose/template-syntax body:3:1'],
  ])('%s', async (_, body, told) => {
    expect((await composed(body)).told).toEqual([told]);
  });
});

describe('in a partial', () => {
  test.each([
    ['a field', '<p>{{title}}\n{{nobody}}</p>', `compose/unknown-field ${CRITTER}:2:3`],
    ['a field of an argument', '<p>{{one.nmae}}</p>', `compose/unknown-field ${CRITTER}:1:6`],
    ['a tag', '\n <blink>x</blink>', `compose/unknown-tag ${CRITTER}:2:2`],
    ['a phrase', '<p>{{t "no.such"}}</p>', `compose/unknown-phrase ${CRITTER}:1:4`],
    ['three braces', '<p>{{{title}}}</p>', `compose/unescaped-output ${CRITTER}:1:4`],
    ['itself', '<p>x</p>\n{{> critter}}', `compose/unknown-partial ${CRITTER}:2:1`],
  ])('%s', async (_, critter, told) => {
    const body = '<h1>{{workshop.title}}</h1>\n{{#each modules}}{{> nest one=this}}{{/each}}';
    expect((await composed(body, { partials: { nest: '{{> critter one=one}}', critter } })).told).toEqual([told]);
  });

  test('its arguments and what surrounds its call are in scope, and what it is given stays inside', async () => {
    const body = '<h1>{{workshop.title}}</h1>{{> nest word="Dig"}}<p>{{word}}</p>';
    expect((await composed(body, { partials: { nest: '<p>{{word}}, {{workshop.id}}</p>' } })).told).toEqual([
      'compose/unknown-field body:1:54',
    ]);
    const fine = '<h1>{{workshop.title}}</h1>{{> nest word="Dig"}}';
    expect((await composed(fine, { partials: { nest: '<p>{{word}}, {{workshop.id}}</p>' } })).texts).toContain('Dig, spring-day');
  });
});

describe('a partial that several templates call', () => {
  const partials = { nest: '<p>{{word}}</p>', broken: '<p>{{* evil}}</p>', wrapped: '{{> broken}}' };

  test('is handed what each call says', async () => {
    const body = '<h1>x</h1>{{> nest word="Dig"}}{{#each modules}}{{> nest word="Sow"}}{{/each}}{{> nest word="Rest"}}';
    const { texts, told } = await composed(body, { partials });
    expect(told).toEqual([]);
    expect([...new Set(texts)]).toEqual(['x', 'Dig', 'Sow', 'Rest']);
  });

  test('sees no names and nothing above but what its call hands over', async () => {
    const named = '<h1>x</h1>{{#with workshop.title as |word|}}{{> nest}}{{/with}}';
    expect((await composed(named, { partials })).told).toEqual(['compose/unknown-field templates/partials/nest.hbs:1:6']);
    const above = { nest: '<p>{{../workshop.id}}</p>' };
    expect((await composed('<h1>x</h1>{{> nest}}', { partials: above })).told).toEqual([
      'compose/unknown-field templates/partials/nest.hbs:1:6',
    ]);
  });

  test('is told of at a tag of its own where it has words between blocks', async () => {
    const loose = { nest: '<p>x</p>\n<p>{{word}}</p> and more' };
    const body = '<h1>x</h1><keep>{{> nest word="Dig"}}</keep>';
    expect((await composed(body, { partials: loose })).told).toEqual([
      'compose/text-outside-paragraph templates/partials/nest.hbs:2:1',
    ]);
  });

  test('is told of wherever a call leads to it', async () => {
    const told = ['compose/template-syntax templates/partials/broken.hbs:1:4'];
    expect((await composed('<h1>x</h1>{{> wrapped}}', { partials })).told).toEqual(told);
    expect((await composed('<h1>x</h1>{{> broken}}{{> wrapped}}', { partials })).told).toEqual(told);
  });
});

test('several mistakes are told in one run', async () => {
  const body = '<h1>{{t "no.one"}} x</h1>\n<h3>{{t "no.two"}} y</h3>\n<blink>z</blink>\n<p lok="1">z</p>\nz';
  expect((await composed(body)).told).toEqual([
    'compose/unknown-phrase body:1:5',
    'compose/unknown-phrase body:2:5',
    'compose/unknown-tag body:3:1',
    'compose/attribute-wrong body:4:1',
    'compose/text-outside-paragraph body:4:1',
    'compose/heading-skipped body:2:1',
  ]);
});

test.each(['{{#if workshop.id}}{{/if}}', '{{#each modules}}{{/each}}', '{{#if workshop.id}}{{else}}{{/if}}'])(
  'a block with nothing in it: %s',
  async (block) => {
    expect(await composed(`<h1>x</h1>${block}<p>z</p>`)).toMatchObject({ told: [], texts: ['x', 'z'] });
  },
);

describe('nothing in a template reaches beyond its words', () => {
  test.each([
    '{{lookup this "constructor"}}',
    '{{workshop.constructor}}',
    '{{workshop.__proto__}}',
    '{{workshop.title.constructor}}',
    '{{#with workshop}}{{toString}}{{/with}}',
    '{{@root.constructor}}',
    '{{log workshop.title}}',
  ])('%s', async (call) => {
    const { texts } = await composed(`<h1>x</h1><p>a ${call} z</p>`);
    expect(texts.filter((text) => text !== 'x' && text !== 'a z')).toEqual([]);
  });
});
