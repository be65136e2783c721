import Handlebars from 'handlebars';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PrecompiledTemplate } from '../../model/precompiled-template.ts';
import type { SourceText } from '../../source/text.ts';
import { compilingWith } from './calls.ts';
import { prepare } from './prepare.ts';

/** A template to be kept: its program is code as yet. */
export type PrecompiledSource = Omit<PrecompiledTemplate, 'program'> & { readonly program: string };

/** Reads a template to be kept for later; undefined where there is something to be told about it. */
export const precompileTemplate = (source: SourceText, id: string, names: readonly string[]): PrecompiledSource | undefined => {
  const noticed: Diagnostic[] = [];
  const prepared = prepare(source, { id, helpers: new Set(names), report: (found) => noticed.push(found) });
  if (prepared === null || noticed.length > 0) return undefined;
  const { program, ...marks } = prepared;
  return { id, helpers: names.join(' '), program: Handlebars.precompile(program, compilingWith(names)) as string, ...marks };
};
