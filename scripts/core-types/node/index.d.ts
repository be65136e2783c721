/**
 * What the core may take for granted beside ES2023: only what browsers and Node both have.
 *
 * It stands in for Node's own types, which some published types ask for, so that a core that reaches
 * for `process` or `Buffer` does not compile.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array): string;
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare function structuredClone<T>(value: T): T;
