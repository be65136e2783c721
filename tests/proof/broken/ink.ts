import { artifact, breadHandout, breadWith, marked, words } from '../../support/bread-handout.ts';
import type { Broken } from './broken.ts';

const instead = (drawing: string) => breadWith('content1', artifact('0.4 G 72 420 m 300 420 l S'), drawing);

/** A piece more on the second page, in its own element. */
const more = (drawing: string) => {
  const objects = breadWith('content2', /$/, `\n${drawing}`);
  return {
    ...objects,
    document: (objects['document'] as string).replace('@rest]', '@rest @more]'),
    parents: (objects['parents'] as string).replace('@rest]', '@rest @more]'),
    more: '<< /Type /StructElem /S /P /P @document /Pg @page2 /K 2 >>',
  };
};

/** What was drawn, and how. */
export const inks: readonly Broken[] = [
  {
    name: 'pale text',
    code: 'proof/pale-text',
    page: 1,
    says: /"Wait for one hour." is #999999 on #ffffff: 2\.8 to 1/,
    objects: breadWith('content1', '/LBody <</MCID 5>> BDC', '/LBody <</MCID 5>> BDC 0.6 g'),
  },
  {
    name: 'pale text in the running foot',
    code: 'proof/pale-text',
    page: 2,
    says: /"The bakery, page 2"/,
    objects: breadWith('content2', '/Artifact <</Type /Layout>> BDC BT', '/Artifact <</Type /Layout>> BDC 0.7 g BT'),
  },
  {
    name: 'dark text on a dark ground',
    code: 'proof/pale-text',
    page: 2,
    says: /"Oven" is #000000 on #333333/,
    objects: more(marked('P', 2, `0.2 g 60 100 200 60 re f 0 g ${words('Oven', 72, 120)}`)),
  },
  {
    name: 'text that shines through',
    code: 'proof/pale-text',
    page: 2,
    says: /"Crust"/,
    objects: {
      ...more(marked('P', 2, `/Half gs ${words('Crust', 72, 120)}`)),
      page2: (breadHandout()['page2'] as string).replace('/Resources <<', '/Resources << /ExtGState << /Half << /ca 0.3 >> >>'),
    },
  },
  {
    name: 'a pale line to write on',
    code: 'proof/pale-line',
    page: 1,
    says: /#cccccc on #ffffff/,
    objects: instead(artifact('0.8 G 72 420 m 300 420 l S')),
  },
  {
    name: 'red text on black, which is dark gray on black when it is copied',
    code: 'proof/pale-in-gray',
    page: 2,
    says: /"Hot" is #ff0000 on #000000, copied in gray #4c4c4c on #000000: 2\.4 to 1/,
    objects: more(marked('P', 2, `0 g 60 100 200 60 re f 1 0 0 rg ${words('Hot', 72, 120)}`)),
  },
  {
    name: 'a red line on black',
    code: 'proof/pale-in-gray',
    page: 1,
    says: /A line is #ff0000 on #000000/,
    objects: instead(artifact('0 g 60 400 260 40 re f 1 0 0 RG 72 420 m 300 420 l S')),
  },
  {
    name: 'white text',
    code: 'proof/hidden-text',
    page: 2,
    says: /"Salt is the answer" is #ffffff on #ffffff/,
    objects: more(marked('P', 2, `1 g ${words('Salt is the answer', 72, 120)}`)),
  },
  {
    name: 'text without ink',
    code: 'proof/hidden-text',
    page: 2,
    says: /"Salt" is drawn without ink/,
    objects: more(marked('P', 2, words('Salt', 72, 120, { before: '3 Tr' }))),
  },
  {
    name: 'text beside the page',
    code: 'proof/hidden-text',
    page: 2,
    says: /"Salt" stands beside the page/,
    objects: more(marked('P', 2, words('Salt', 700, 120))),
  },
  {
    name: 'text too small to see',
    code: 'proof/hidden-text',
    page: 2,
    says: /"Salt" is 1\.0 pt high/,
    objects: more(marked('P', 2, words('Salt', 72, 120, { size: 1 }))),
  },
  {
    name: 'a line that nobody vouches for',
    code: 'proof/untagged-paint',
    page: 1,
    says: /outside of the structure: 1 line\./,
    objects: instead('0.4 G 72 420 m 300 420 l S'),
  },
  {
    name: 'text that nobody vouches for',
    code: 'proof/untagged-paint',
    page: 2,
    says: /1 piece of text, the first "The bakery, page 2"/,
    objects: breadWith(
      'content2',
      artifact(words('The bakery, page 2', 72, 40, { size: 9 })),
      words('The bakery, page 2', 72, 40, { size: 9 }),
    ),
  },
  {
    name: 'a stretch that no element holds',
    code: 'proof/stray-mark',
    page: 2,
    says: /"Salt" \(MCID 7\) is in no element/,
    objects: breadWith('content2', /$/, `\n${marked('P', 7, words('Salt', 72, 120))}`),
  },
  {
    name: 'a number that is given twice',
    code: 'proof/stray-mark',
    page: 2,
    says: /MCID 1 is given 2 times/,
    objects: breadWith('content2', /$/, `\n${marked('P', 1, words('Salt', 72, 120))}`),
  },
  {
    name: 'a number that is not on the page',
    code: 'proof/stray-mark',
    page: 2,
    says: /MCID 9, which is not on the page/,
    objects: breadWith('rest', '/K 1', '/K [1 9]'),
    also: ['proof/broken-parents'],
  },
  {
    name: 'a stretch that two elements hold',
    code: 'proof/stray-mark',
    page: 2,
    says: /"While it rests" \(MCID 0\) is in 2 elements/,
    objects: breadWith('rest', '/K 1', '/K [1 0]'),
  },
  {
    name: 'a page that leads back to another element',
    code: 'proof/broken-parents',
    page: 1,
    says: /2 stretches.*MCID 8/,
    objects: breadWith('parents', '@td1 @td2', '@td2 @td1'),
  },
  {
    name: 'a page that does not lead back',
    code: 'proof/broken-parents',
    page: 2,
    says: /does not lead back/,
    objects: breadWith('page2', '/StructParents 1', ''),
  },
];
