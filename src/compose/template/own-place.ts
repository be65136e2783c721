import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceText, Span } from '../../source/text.ts';

/** The place in a body of the call through which it comes to a partial; undefined where it does not. */
export type CallTo = (partial: string) => Span | undefined;

const PARTIAL = /^templates\/partials\/(.+)\.hbs$/;

/**
 * A missing field, told where its reader can act: a shipped partial that a kind of a workspace calls without giving it what
 * it prints is no mistake of the partial, so the call is the place.
 */
export const atOwnPlace = (diagnostic: Diagnostic, body: SourceText, callTo: CallTo): Diagnostic => {
  const { code, message, at } = diagnostic;
  if (code !== 'compose/unknown-field' || at?.source.shipped !== true || body.shipped === true) return diagnostic;
  const [, partial] = PARTIAL.exec(at.source.file) ?? [];
  const call = partial === undefined ? undefined : callTo(partial);
  if (partial === undefined || call === undefined) return diagnostic;
  const [, name = ''] = /"(.*)"/.exec(message) ?? [];
  return {
    ...diagnostic,
    at: call,
    message: `The partial "${partial}" prints "${name}", and there is none where this calls it.`,
    hint: `Give it with the call, as in \`{{> ${partial} ${name}="…"}}\`, or call it where there is one.`,
  };
};
