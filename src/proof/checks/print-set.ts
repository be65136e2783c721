import { counted } from '../../diagnostics/counted.ts';
import type { SetEntry } from '../../model/packet.ts';
import { asRead } from '../../model/fingerprint.ts';
import { pagesRead, type ReadPage } from '../pages-read.ts';
import { quoted, type Check } from './check.ts';
import { claimsOf } from './claims.ts';

/** What belongs on a page of a file for the copier: a page of a document, or nothing; undefined for a slip sheet. */
type Place = { readonly of: string; readonly page: number } | 'blank' | undefined;

const placesIn = ({ pages, slip, parts }: SetEntry): readonly Place[] =>
  Array.from({ length: pages }, (_, at): Place => {
    if (at < slip) return undefined;
    const part = parts.find(({ first, pages: own }) => at + 1 >= first && at + 1 < first + own);
    return part === undefined ? 'blank' : { of: part.of, page: at + 2 - part.first };
  });

const wordsOf = (page: ReadPage | undefined): string => (page?.texts ?? []).map(({ text }) => text).join('');

/**
 * A file for the copier: as many pages as were printed, each the page of its document that belongs there, blank backs blank,
 * and nothing that says that it could be read aloud.
 */
export const checkPrintSet: Check = ({ pdf, expected: { set, pagesOf } }, note) => {
  if (set === undefined) return;
  const pages = pdf.pages.length;
  if (pages !== set.pages) note('proof/page-count', null, `It has ${counted(pages, 'page')}; ${String(set.pages)} were printed.`);
  const claims = claimsOf(pdf);
  if (claims.length > 0) note('proof/imposed-claims', null, `It says that it is ${claims.join(' and ')}.`);
  if (pdf.structure !== undefined) note('proof/imposed-claims', null, 'It has a structure, in the order of the copier.');
  const read = pagesRead(pdf);
  placesIn(set).forEach((place, at) => {
    const words = wordsOf(read[at]);
    if (place === undefined) {
      if (words === '') note('proof/imposed-blank', at + 1, 'Nothing is there, where the slip sheet belongs.');
    } else if (place === 'blank') {
      if (words !== '') note('proof/imposed-blank', at + 1, `${quoted(words)} is there, where nothing belongs.`);
    } else {
      const own = pagesOf?.get(place.of)?.[place.page - 1];
      if (own === undefined || asRead(wordsOf(own)) === asRead(words)) return;
      note('proof/imposed-order', at + 1, `${quoted(words)} is there, where page ${String(place.page)} of ${place.of} belongs.`);
    }
  });
};
