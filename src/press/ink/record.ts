import type { PdfOptions } from 'pdfmake/js/PDFDocument.js';
import type { DocumentRecord } from '../../model/definition.ts';

/** A fixed moment, so that the same input gives the same bytes: printed dates come from data, never from a clock. */
export const NO_MOMENT = new Date(Date.UTC(2000, 0, 1));

const MAKER = 'Rolepress';

/** XML has no way to say these at all. */
// eslint-disable-next-line no-control-regex -- the control characters that XML 1.0 leaves out
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escaped = (text: string): string =>
  text.replace(UNSAYABLE, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What pdfkit writes into the PDF's information dictionary. */
const infoOf = ({ title, author, subject }: DocumentRecord): PdfOptions['info'] => ({
  ...(title === '' ? {} : { Title: title }),
  ...(author === '' ? {} : { Author: author }),
  ...(subject === '' ? {} : { Subject: subject }),
  Creator: MAKER,
  Producer: MAKER,
  CreationDate: NO_MOMENT,
});

/**
 * How pdfkit is to begin a file. It is told to make PDF/A, for the color profile and the claim; never to make PDF/UA,
 * for then it lists the letters of each font and leaves some out.
 */
export const optionsFor = (record: DocumentRecord, tagged: boolean): PdfOptions => ({
  pdfVersion: '1.7',
  subset: tagged ? 'PDF/A-2a' : 'PDF/A-2b',
  lang: record.language,
  displayTitle: true,
  compress: true,
  bufferPages: false,
  autoFirstPage: false,
  font: null,
  info: infoOf(record),
});

/** How pdfkit is to begin a file that claims nothing. */
export const claimlessOptions = (record: DocumentRecord): PdfOptions => {
  const { subset: _subset, ...options } = optionsFor(record, false);
  return options;
};

/** The claim of PDF/UA-1, and what the claim means: PDF/A lets only properties in that it knows or is told of. */
const ACCESS = `
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>`;

/** The record as XMP, which must say the same as the information dictionary. */
export const metadataOf = ({ title, author, subject, language }: DocumentRecord, claimsAccess: boolean): string => {
  const date = NO_MOMENT.toISOString().replace('.000', '');
  const plain = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      ${title === '' ? '' : `<dc:title>${plain(title)}</dc:title>`}
      ${author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`}
      ${subject === '' ? '' : `<dc:description>${plain(subject)}</dc:description>`}
      <dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>${MAKER}</pdf:Producer>
    </rdf:Description>${claimsAccess ? ACCESS : ''}`;
};
