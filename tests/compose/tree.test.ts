// The markup is strict: nothing is closed, moved or dropped on anybody's behalf.
import { expect, test } from 'vitest';
import { composed } from './composing.ts';

const H = '<h1>Dig</h1>\n';

test.each([
  ['never closed', `${H}<p>x`, ['compose/markup-broken body:2:1']],
  ['closed out of order', `${H}<keep><p>x</keep></p>`, ['compose/markup-broken body:2:7', 'compose/markup-broken body:1:1']],
  ['closed but never open', `${H}<keep><p>x</p></section></keep>`, ['compose/markup-broken body:2:1']],
  ['an attribute twice', `${H}<p look="small" look="label">x</p>`, ['compose/markup-broken body:2:1']],
  ['a section of CDATA', `${H}<p><![CDATA[x]]></p>`, ['compose/markup-broken body:2:1']],
  ['a declaration', `<!DOCTYPE html>\n${H}<p>x</p>`, ['compose/markup-broken body:1:1']],
  ['a processing instruction', `<?xml version="1.0"?>\n${H}<p>x</p>`, ['compose/markup-broken body:1:1']],
  ['a tag in capitals', `${H}<P>x</P>`, ['compose/unknown-tag body:1:1']],
  [
    'HTML that we do not have',
    `${H}<div>x</div>\n<script>alert(1)</script>`,
    ['compose/unknown-tag body:2:1', 'compose/unknown-tag body:3:1'],
  ],
  ['a style', `${H}<p style="color: red">x</p>`, ['compose/attribute-wrong body:2:1']],
  ['a handler', `${H}<p onclick="alert(1)">x</p>`, ['compose/attribute-wrong body:2:1']],
  ['a picture from a file', `${H}<img src="/etc/passwd" alt="x"/>`, ['compose/attribute-wrong body:2:1']],
  ['a block among words', `${H}<p>x <ul><li>y</li></ul></p>`, ['compose/tag-not-allowed body:2:6']],
  ['a list item alone', `${H}<li>x</li>`, ['compose/tag-not-allowed body:2:1']],
  ['a cell alone', `${H}<td>x</td>`, ['compose/tag-not-allowed body:2:1']],
  ['a part of an element alone', `${H}<bin name="x">y</bin>`, ['compose/tag-not-allowed body:2:1']],
  ['a part in the wrong element', `${H}<facts><bin name="x">y</bin></facts>`, ['compose/tag-not-allowed body:2:8']],
  ['words between items', `${H}<ul>x<li>y</li></ul>`, ['compose/text-outside-paragraph body:2:6']],
  ['words after a block', `${H}<ul><li>y</li></ul>\n<p>z</p> x`, ['compose/text-outside-paragraph body:3:1']],
  ['a head in the body of a page', `${H}<keep><header><p>x</p></header></keep>`, ['compose/tag-not-allowed body:2:7']],
  [
    'words in a tag that holds nothing',
    `${H}<write-lines count="2" label="x">y</write-lines>`,
    ['compose/tag-not-allowed body:2:1'],
  ],
  ['a number that is none', `${H}<write-lines count="many" label="x"/>`, ['compose/attribute-wrong body:2:1']],
  ['an attribute left out', `${H}<write-lines count="2"/>`, ['compose/attribute-wrong body:2:1']],
])('%s', async (_, body, told) => {
  const found = await composed(body);
  expect(found.told).toEqual(told);
  expect(found.manuscript).toBeUndefined();
});

test.each([
  ['white space is folded', '<h1>Dig</h1><p>  a\n\n   b  </p>', ['Dig', 'a b']],
  [
    'white space around tags among words is kept once',
    '<h1>Dig</h1><p>a <em>b</em> c<strong> d</strong></p>',
    ['Dig', 'a b c d'],
  ],
  ['a paragraph without words is no paragraph', '<h1>Dig</h1><p> </p><p>{{#if ""}}x{{/if}}</p>', ['Dig']],
  ['comments are not printed', '<h1>Dig</h1><!-- x --><p>a{{!-- y --}}</p>', ['Dig', 'a']],
  ['entities are characters', '<h1>Dig</h1><p>a &amp; b &lt; c &#8220;d&#8221; &quot;e&quot;</p>', ['Dig', 'a & b < c “d” "e"']],
  ['words alone are one paragraph of an item', '<h1>Dig</h1><ul><li>a <em>b</em></li></ul>', ['Dig', 'a b']],
])('%s', async (_, body, texts) => {
  expect(await composed(body)).toMatchObject({ told: [], texts });
});
