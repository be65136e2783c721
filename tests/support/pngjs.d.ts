/** The part of pngjs that tests use; the package brings no types of its own. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { readonly width: number; readonly height: number });
    readonly width: number;
    readonly height: number;
    /** Four bytes a pixel: red, green, blue, opacity. */
    readonly data: Buffer;
    static readonly sync: {
      readonly read: (bytes: Buffer) => PNG;
      readonly write: (
        picture: PNG,
        options?: { readonly colorType?: 0 | 2 | 4 | 6; readonly inputHasAlpha?: boolean; readonly filterType?: number },
      ) => Buffer;
    };
  }
}
