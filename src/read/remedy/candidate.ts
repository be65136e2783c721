/** A value that may have been meant, and in what way it differs from what was written. */
export type Candidate = { readonly value: unknown; readonly why: string };

/** Signs that mean something to YAML at the beginning of a text, or within it. */
const SPEAKING = /^[-?:,[\]{}#&*!|>'"%@`\s]|: |:$| #|^[\d.+]|^$|^(?:true|false|null|yes|no|on|off|~)$/i;

/** A text as it can be written in a file: in quotation marks where it would be something else without. */
const writtenText = (text: string): string => {
  // A date and a time need none, and one who reads the advice copies it.
  if (/^\d{4}-\d{2}-\d{2}$|^\d{2}:\d{2}$/.test(text) || !SPEAKING.test(text)) return text;
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
};

/** A value as it can be written in a file, on one line. */
export const written = (value: unknown): string => {
  if (typeof value === 'string') return writtenText(value);
  if (Array.isArray(value))
    return `[${value.map((item) => (typeof item === 'string' ? JSON.stringify(item) : written(item))).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${typeof inner === 'string' ? JSON.stringify(inner) : written(inner)}`)
    .join(', ')} }`;
};

/** Quotation marks that word processors put in place of straight ones, and the straight ones. */
const MARKS = /^[\s"'“”„‟‘’‚«»]+|[\s"'“”„‟‘’‚«»]+$/gu;

/** A text without the quotation marks around it. */
export const bare = (text: string): string => text.replace(MARKS, '').trim();
