import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import type { Secret } from '../../../src/proof/expected.ts';
import { artifact, breadHandout, breadWith, changed, words } from '../../support/bread-handout.ts';
import { asUtf8 } from '../../support/plain-pdf.ts';
import type { Broken } from './broken.ts';

const KEY = 'The answer is that yeast needs time.';
const secrets: readonly Secret[] = [{ read: 'theansweristhatyeastneedstime.', words: KEY, at: undefined }];
const expected = { secrets };

/** Facilitators' words in a participants' file, in every place that a file has for words. */
export const leaks: readonly Broken[] = [
  {
    name: 'a key on the page',
    code: 'proof/leak',
    page: 2,
    says: /"The answer is that yeast needs time." stands on the page/,
    objects: breadWith('content2', /$/, `\n${artifact(words(KEY, 72, 300))}`),
    expected,
  },
  {
    name: 'a key in capitals',
    code: 'proof/leak',
    page: 2,
    says: /on the page/,
    objects: breadWith('content2', /$/, `\n${artifact(words(KEY.toUpperCase(), 72, 300))}`),
    expected,
  },
  {
    name: 'a key over two lines',
    code: 'proof/leak',
    page: 2,
    says: /on the page/,
    objects: breadWith(
      'content2',
      /$/,
      `\n${artifact(words('The answer is that', 72, 300) + words('yeast needs time.', 72, 284))}`,
    ),
    expected,
  },
  {
    name: 'a key in an alt text',
    code: 'proof/leak',
    page: null,
    says: /alt texts/,
    objects: breadWith('figure', 'A round loaf', KEY),
    expected,
  },
  {
    name: 'a key in a bookmark',
    code: 'proof/leak',
    page: null,
    says: /bookmarks/,
    objects: {
      ...breadWith('catalog', '/Pages', '/Outlines @outlines /Pages'),
      outlines: '<< /Type /Outlines /First @bookmark /Last @bookmark /Count 1 >>',
      bookmark: `<< /Title (${KEY}) /Parent @outlines /Dest [@page1 /Fit] >>`,
    },
    expected,
  },
  {
    name: 'a key in the metadata',
    code: 'proof/leak',
    page: null,
    says: /metadata/,
    objects: breadWith('xmp', '<pdfuaid:part>', asUtf8(`<dc:description>${KEY}</dc:description><pdfuaid:part>`)),
    expected,
  },
  {
    name: 'a key in an attached file',
    code: 'proof/leak',
    page: null,
    says: /attached file/,
    objects: { ...breadHandout(), attached: { dict: '<< /Type /EmbeddedFile >>', data: KEY } },
    expected,
  },
  {
    name: "a piece of the facilitators' guide",
    code: 'proof/leak',
    page: 2,
    says: /"Clean the table and talk about the oven." stands in a facilitators' document/,
    objects: changed(breadHandout(), 'info', '<<', '<< /Subject (Rolls)'),
    expected: { foreignLeaves: new Set([fingerprintOf('Clean the table and talk about the oven.').text]) },
  },
];
