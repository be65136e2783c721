/** What the press uses of pdfmake, without Node's types. */
declare module 'pdfmake' {
  /** The pdfkit document behind a print, before its last bytes are written. */
  export type PdfKitDocument = { _addInfo: () => void; appendXML: (xml: string) => void };
  export type Printed = { getStream(): Promise<PdfKitDocument>; getBuffer(): Promise<Uint8Array> };
  type Pdfmake = {
    readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
    setFonts(fonts: Record<string, { normal: string }>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: object): Printed;
  };
  const pdfmake: Pdfmake;
  export default pdfmake;
}
