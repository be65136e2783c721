import type { DocumentRecord } from '../../model/definition.ts';

/** A fixed moment, so that the same input gives the same bytes: printed dates come from data, never from a clock. */
export const NO_MOMENT = new Date(Date.UTC(2000, 0, 1));

const MAKER = 'Rolepress';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What pdfkit writes into the PDF's information dictionary. */
export const infoOf = (record: DocumentRecord): Record<string, unknown> => ({
  title: record.title,
  author: record.author,
  subject: record.subject,
  creator: MAKER,
  producer: MAKER,
  creationDate: NO_MOMENT,
});

/** The same record as XMP. pdfkit's own does not escape what it writes, so that a `&` in a title would break it. */
export const metadataOf = (record: DocumentRecord): string => {
  const date = NO_MOMENT.toISOString().replace('.000', '');
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(record.title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${escaped(record.author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(record.subject)}</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>${escaped(record.language)}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>${MAKER}</pdf:Producer>
    </rdf:Description>`;
};
