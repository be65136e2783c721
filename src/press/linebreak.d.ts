/** What the press uses of linebreak: the places where Unicode (UAX 14) lets a line end. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
