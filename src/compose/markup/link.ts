import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/text.ts';

/** A link leads where a reader can follow it: other schemes could run something or leak a path. */
export const checkLink = (href: string, at: Span, report: Report): void => {
  if (/^(https?:|mailto:|tel:|#)/.test(href)) return;
  const message = `A link leads to https:, http:, mailto:, tel: or #an-id of the document, not to "${href}".`;
  report(diagnose('compose/link-refused', { message, at }));
};
