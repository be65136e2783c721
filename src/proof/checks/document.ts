import { counted } from '../../diagnostics/counted.ts';
import { fingerprintOf } from '../../model/fingerprint.ts';
import type { PdfObjects } from '../objects/objects.ts';
import { dictOf, isList, nameOf, NO_ENTRIES, textOf, type PdfValue } from '../objects/value.ts';
import type { Check } from './check.ts';

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The language that the file names. */
export const checkLanguage: Check = ({ pdf, expected }, note) => {
  const language = textOf(pdf.objects.get(pdf.catalog, 'Lang')) ?? '';
  const printed = expected.entry?.language;
  if (language === '') note('proof/no-language', null, 'It does not say which language it is in.');
  else if (!LANGUAGE_TAG.test(language)) note('proof/no-language', null, `"${language}" is no language tag.`);
  else if (printed !== undefined && language !== printed)
    note('proof/no-language', null, `It says that it is in "${language}"; it was printed in "${printed}".`);
};

/** The title: there, the one that was printed, the same in both places, and shown. */
export const checkTitle: Check = ({ pdf, expected }, note) => {
  const { xmp, infoTitle, objects, catalog } = pdf;
  const title = (xmp?.title ?? infoTitle ?? '').trim();
  const printed = expected.entry?.title;
  if (title === '') note('proof/no-title', null, 'It has no title.');
  else if (printed !== undefined && fingerprintOf(title).text !== printed)
    note('proof/no-title', null, `Its title is "${title}", which is not the one that was printed.`);
  if (objects.get(objects.get(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== true)
    note('proof/title-not-shown', null, "It has programs show the file's name in place of its title.");
};

/** The metadata: there, well formed, and of one mind with the rest of the file. */
export const checkMetadata: Check = ({ pdf: { xmp, infoTitle } }, note) => {
  if (xmp === undefined) note('proof/broken-metadata', null, 'It carries no metadata.');
  else if (xmp.broken !== undefined) note('proof/broken-metadata', null, `Its metadata is no well-formed XML: ${xmp.broken}.`);
  else if (infoTitle !== undefined && xmp.title !== undefined && infoTitle !== xmp.title)
    note('proof/broken-metadata', null, `It has two titles: "${infoTitle}" and "${xmp.title}".`);
};

/** The most pages that people leaf through without bookmarks. */
const LEAFED = 9;

/** Bookmarks above nine pages. */
export const checkBookmarks: Check = ({ pdf }, note) => {
  if (pdf.pages.length > LEAFED && pdf.bookmarks.length === 0)
    note('proof/no-bookmarks', null, `It has ${counted(pdf.pages.length, 'page')} and no bookmarks.`);
};

/** As many pages as were printed. */
export const checkPageCount: Check = ({ pdf, expected: { entry } }, note) => {
  if (entry && entry.pages !== pdf.pages.length)
    note(
      'proof/page-count',
      null,
      `It has ${counted(pdf.pages.length, 'page')}; ${entry.pages} ${entry.pages === 1 ? 'was' : 'were'} printed.`,
    );
};

const isProgram = (value: PdfValue, objects: PdfObjects): boolean => {
  if (isList(value)) return value.some((each) => isProgram(each, objects));
  const dict = dictOf(value);
  if (dict === NO_ENTRIES) return false;
  // Actions of other kinds may hold a script beside what they do.
  const action = nameOf(objects.get(dict, 'S'));
  if (action === 'JavaScript' || (action !== undefined && dict.entries.has('JS'))) return true;
  return [...dict.entries.values()].some((each) => isProgram(each, objects));
};

/** JavaScript, in whichever dictionary it stands: that of the file, a page, a field, a link, a bookmark. */
export const checkPrograms: Check = ({ pdf: { objects, catalog } }, note) => {
  const named = objects.get(objects.get(catalog, 'Names'), 'JavaScript') !== null;
  if (named || [...objects.all.values()].some((value) => isProgram(value, objects)))
    note('proof/program', null, 'It holds a program, which runs on the machine of whoever reads it.');
};

/** Files within the file. */
export const checkAttachments: Check = ({ pdf: { objects, catalog, pages } }, note) => {
  const names = objects.get(catalog, 'Names');
  if (objects.get(names, 'EmbeddedFiles') !== null || objects.get(catalog, 'AF') !== null)
    note('proof/attachment', null, 'Another file is attached to it.');
  pages.forEach(({ annotations }, at) => {
    for (const { subtype } of annotations)
      if (subtype === 'FileAttachment') note('proof/attachment', at + 1, 'A file is attached to the page.');
  });
};
