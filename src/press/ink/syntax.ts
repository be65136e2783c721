const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

/** A text string: plain where it can be, else UTF-16 with its mark, in hexadecimal, so that nothing needs escaping. */
export const textString = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let out = 'FEFF';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i), 4);
  return `<${out}>`;
};

/** An address as PDF wants it: letters beyond ASCII percent-encoded, as browsers do. */
export const addressString = (address: string): string =>
  textString(address.replace(/[^\x21-\x7e]+/g, (rest) => encodeURI(rest.replace(/\p{Cs}/gu, '\ufffd'))));

/** A number with two decimals: a hundredth of a point is a three-hundredth of a millimetre. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A number with four decimals, for factors. */
export const fine = (value: number): string => String(Math.round(value * 10000) / 10000);

/** A reference to an object. */
export const reference = (object: number): string => `${String(object)} 0 R`;

/** Syntax that pdfkit writes as it stands: it takes what has a tag of its own for neither dictionary nor name. */
export const verbatim = (text: string): unknown => ({ [Symbol.toStringTag]: 'Verbatim', toString: () => text });
