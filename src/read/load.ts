import type { z } from 'zod';
import { diagnose, isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { Span } from '../source/text.ts';
import type { Path, YamlDocument } from '../source/yaml.ts';
import { cutFields } from './cuts.ts';
import { isRecord } from '../source/record.ts';
import { clip, walkData } from './data.ts';
import { diagnoseIssues } from './issues.ts';

/** What loading gives: beside the value's own places, those of its keys, which linking points at. */
export type Read<T> = Loaded<T> & { readonly keySpanAt: (path: Path) => Span };

/** Holds data against its schema; everything wrong with it is told at once. */
export const load = <S extends z.ZodType>(schema: S, document: YamlDocument): Outcome<Read<z.output<S>>> => {
  const result = schema.safeParse(document.data);
  const cut = cutFields(schema, document);
  const isCut = ({ path }: z.core.$ZodIssue): boolean => cut.some((each) => JSON.stringify(each.path) === JSON.stringify(path));
  // That nothing, or too little, is left of a text is no second mistake.
  const issues = result.success ? [] : result.error.issues.filter((issue) => !isCut(issue));
  const diagnostics = [
    ...cut.map(({ diagnostic }) => diagnostic),
    ...diagnoseIssues(schema, document, issues),
    ...duplicateIds(document),
    ...unprintable(document),
  ];
  if (!result.success || !isClean(diagnostics)) return { diagnostics };
  return {
    value: {
      value: result.data,
      file: document.source.file,
      ...(document.removed === undefined || document.removed.length === 0 ? {} : { removed: document.removed }),
      ...(document.under === undefined ? {} : { under: document.under.map(({ file }) => file) }),
      spanAt: document.spanAt,
      keySpanAt: document.keySpanAt,
    },
    diagnostics,
  };
};

const duplicateIds = (document: YamlDocument): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  walkData(document.data, (value, path) => {
    if (!Array.isArray(value)) return;
    const seen = new Set<string>();
    value.forEach((item: unknown, index) => {
      const id = isRecord(item) ? item['id'] : undefined;
      if (typeof id !== 'string') return;
      const at = document.spanAt([...path, index, 'id']);
      if (seen.has(id))
        found.push(
          diagnose('read/duplicate-id', { message: `"${clip(id)}" is already the id of another item of this list.`, at }),
        );
      seen.add(id);
    });
  });
  return found;
};

/**
 * Control characters, those that turn the direction of the text around them, halves of surrogate pairs, and what
 * Unicode says is no character.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

const unprintable = (document: YamlDocument): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  walkData(document.data, (value, path) => {
    const match = typeof value === 'string' ? UNPRINTABLE.exec(value) : null;
    if (!match) return;
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    found.push(
      diagnose('read/control-character', {
        message: `This text holds the control character U+${code}.`,
        at: document.spanAt(path),
      }),
    );
  });
  return found;
};
