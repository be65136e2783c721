import { describe, expect, it } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { bakeryText, bakeryWith } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';
import { placeOf } from '../../src/source/text.ts';

const FILES = {
  framework: 'curriculum/en/frameworks/bread-and-cake.yaml',
  module: 'curriculum/en/modules/first-loaf.yaml',
  workshop: 'curriculum/en/workshops/saturday.yaml',
  assessment: 'curriculum/en/banks/assessment.yaml',
  tasks: 'curriculum/en/banks/tasks.yaml',
  phrases: 'curriculum/en/banks/phrases.yaml',
  crosswalk: 'curriculum/en/banks/crosswalk.yaml',
  briefing: 'curriculum/en/banks/briefing.yaml',
  brand: 'templates/brands/plain/brand.yaml',
};

type Case = readonly [file: keyof typeof FILES, from: string, to: string, wrong: string, hint: string];

const CASES: readonly Case[] = [
  ['framework', 'source: baking-notes', 'source: baking-note', 'baking-note', 'baking-notes'],
  ['framework', '      cake:\n        text: Beaten', '      cale:\n        text: Beaten', 'cale', 'cake'],
  [
    'framework',
    'question: When',
    'twins: [bread-and-cake/mixin]\n    question: When',
    'bread-and-cake/mixin',
    'bread-and-cake/mixing',
  ],
  [
    'framework',
    'question: When',
    'twins: [bred-and-cake/rising]\n    question: When',
    'bred-and-cake/rising',
    'bread-and-cake/rising',
  ],
  ['module', '- bread-and-cake/mixing', '- bread-and-cake/mixing.cake', 'bread-and-cake/mixing.cake', 'bread-and-cake/mixing'],
  ['module', '- bread-and-cake/mixing', '- mixing', 'mixing', 'Did you mean "bread-and-cake/mixing"?'],
  ['module', 'review:\n', 'sources: [bakers-notes]\nreview:\n', 'bakers-notes', 'baking-notes'],
  [
    'module',
    'rows: [bread-and-cake/rising]\n    evidence',
    'rows: [bread-and-cake/raising]\n    evidence',
    'bread-and-cake/raising',
    'rising',
  ],
  ['module', 'evidence: [dough-or-batter]', 'evidence: [dough-or-butter]', 'dough-or-butter', 'dough-or-batter'],
  [
    'module',
    '    objectives: [tell-apart]\n    rows: [bread-and-cake/mixing]',
    '    objectives: [tell-aprat]\n    rows: []',
    'tell-aprat',
    'tell-apart',
  ],
  ['module', 'worksheet: dough-or-batter', 'worksheet: dough-batter', 'dough-batter', 'dough-or-batter'],
  ['module', 'scenarios: [flat-loaf]\n    steps', 'scenarios: [flat-laof]\n    steps', 'flat-laof', 'flat-loaf'],
  [
    'module',
    'scenarios: [flat-loaf]\n    steps',
    'scenarios: [first-laof/flat-loaf]\n    steps',
    'first-laof/flat-loaf',
    'first-loaf/flat-loaf',
  ],
  [
    'module',
    'objectives: [tell-apart]\n    instructions',
    'objectives: [tell-part]\n    instructions',
    'tell-part',
    'tell-apart',
  ],
  ['module', 'answer: [dough]', 'answer: [duogh]', 'duogh', 'dough'],
  ['module', 'worked: batter', 'worked: butter', 'butter', 'batter'],
  ['module', 'stage: First proof', 'stag: First proof', 'stag', 'stage'],
  ['module', 'row: bread-and-cake/mixing', 'row: bread-and-cake/mixnig', 'bread-and-cake/mixnig', 'bread-and-cake/mixing'],
  [
    'module',
    'rows: [bread-and-cake/rising, bread-and-cake/mixing]',
    'rows: [bread-and-cake/rising, bread-and-cake/mixin, bread-and-cake/mixing]',
    'bread-and-cake/mixin',
    'mixing',
  ],
  [
    'module',
    'bread-and-cake/mixing.cake]',
    'bread-and-cake/mixing.cak]',
    'bread-and-cake/mixing.cak',
    'bread-and-cake/mixing.cake',
  ],
  [
    'module',
    'bread-and-cake/mixing.cake]',
    'bread-and-cake/keeping.cake]',
    'bread-and-cake/keeping.cake',
    'Known here: bread-and-cake/rising.bread',
  ],
  [
    'module',
    'cell: bread-and-cake/rising.cake',
    'cell: bread-and-cake/rising.bread',
    'bread-and-cake/rising.bread',
    'Known here: bread-and-cake/rising.cake',
  ],
  ['module', 'scenarios: [flat-loaf]\n    takeaway', 'scenarios: [flat-lof]\n    takeaway', 'flat-lof', 'flat-loaf'],
  [
    'module',
    'rows: [bread-and-cake/rising]\n    story',
    'rows: [bread-and-cake/risign]\n    story',
    'bread-and-cake/risign',
    'rising',
  ],
  ['workshop', 'module: first-loaf', 'module: frist-loaf', 'frist-loaf', 'first-loaf'],
  ['workshop', '      taste: core', '      taste: core\n      tast: core', 'tast', 'taste'],
  ['workshop', 'activity: welcome', 'activity: welcom', 'welcom', 'welcome'],
  ['workshop', 'charts: [bread-and-cake]', 'charts: [bread-and-cakes]', 'bread-and-cakes', 'bread-and-cake'],
  [
    'workshop',
    'charts: [bread-and-cake]\nscenarios: [first-loaf/flat-loaf]',
    'scenarios: [flat-loaf]',
    'flat-loaf',
    'first-loaf/flat-loaf',
  ],
  ['workshop', 'objectives: [first-loaf/tell-apart]', 'objectives: [tell-apart]', 'tell-apart', 'first-loaf/tell-apart'],
  [
    'workshop',
    'scenarios: [first-loaf/flat-loaf]\n    steps',
    'scenarios: [first-loaf/flat]\n    steps',
    'first-loaf/flat',
    'first-loaf/flat-loaf',
  ],
  ['module', 'answer: [autumn]', 'answer: [atumn]', 'atumn', 'autumn'],
  ['module', 'worked: summer', 'worked: sumer', 'sumer', 'summer'],
  ['module', 'items: [which-air, longer-better]', 'items: [which-air, long-better]', 'long-better', 'longer-better'],
  ['module', 'row: bread-and-cake/keeping\n    text', 'row: bread-and-cake/keping\n    text', 'bread-and-cake/keping', 'keeping'],
  ['assessment', 'answer: eggs', 'answer: egs', 'egs', 'eggs'],
  ['assessment', 'rows: [bread-and-cake/mixing]', 'rows: [bread-and-cake/mixng]', 'bread-and-cake/mixng', 'mixing'],
  ['assessment', 'objective: first-loaf/tell-apart', 'objective: tell-apart', 'tell-apart', 'first-loaf/tell-apart'],
  ['tasks', 'rows: [bread-and-cake/rising]', 'rows: [bread-and-cake/risng]', 'bread-and-cake/risng', 'rising'],
  ['phrases', 'rows: [bread-and-cake/mixing]', 'rows: [bread-and-cake/mixng]', 'bread-and-cake/mixng', 'mixing'],
  ['crosswalk', 'source: baking-notes', 'source: baking-note', 'baking-note', 'baking-notes'],
  ['crosswalk', 'rows: [bread-and-cake/rising]', 'rows: [bread-and-cake/risng]', 'bread-and-cake/risng', 'rising'],
  ['crosswalk', 'modules: [first-loaf]', 'modules: [frist-loaf]', 'frist-loaf', 'first-loaf'],
  ['briefing', 'sources: [baking-notes]', 'sources: [baker-notes]', 'baker-notes', 'baking-notes'],
  ['brand', 'names:', 'theme: standrad\nnames:', 'standrad', 'standard'],
];

describe('a citation that leads nowhere is told with the nearest that leads somewhere', () => {
  it.each(CASES)('%s: %j → %j', async (file, from, to, wrong, hint) => {
    const { value, diagnostics } = await readCurriculum(memoryHost(bakeryWith(FILES[file], from, to)), { language: 'en' });
    expect(value).toBeUndefined();
    const found = diagnostics.find(({ code, message }) => code === 'read/unknown-reference' && message.includes(`"${wrong}"`));
    expect(found?.hint).toContain(hint);
    const { at } = found ?? {};
    expect(at?.source.text.slice(at.start, at.end)).toBe(wrong);
    expect(at && placeOf(at).file).toBe(FILES[file]);
  });

  it('does not take what every object has for something that is known', async () => {
    const files = bakeryWith(FILES.module, 'worked: batter', 'worked: constructor');
    const { diagnostics } = await readCurriculum(memoryHost(files), { language: 'en' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['read/unknown-reference']);
  });

  it('names the framework, a scenario of another module', async () => {
    const second = bakeryText(FILES.module)
      .replace('id: first-loaf', 'id: second-loaf')
      .replace('scenarios: [flat-loaf]\n    steps', 'scenarios: [first-loaf/flat-loaf]\n    steps');
    const files = { ...bakeryWith(FILES.brand, 'Mill Lane', 'Mill Road'), 'curriculum/en/modules/second-loaf.yaml': second };
    expect((await readCurriculum(memoryHost(files), { language: 'en' })).diagnostics).toEqual([]);
  });
});
