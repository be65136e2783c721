import { diagnose, isClean, type Diagnostic, type Outcome, type Report } from '../diagnostics/diagnostic.ts';
import { printedStories } from '../model/agenda.ts';
import type { Manuscript, ManuscriptNode } from '../model/manuscript.ts';
import { fillPhrase } from '../model/phrase.ts';
import { makeHelpers } from './helpers.ts';
import { buildNodes } from './markup/build.ts';
import { checkHeadings, firstHeading } from './markup/headings.ts';
import { checkDocuments, checkTargets } from './markup/targets.ts';
import { rawTree } from './markup/tree.ts';
import { render } from './template/render.ts';
import { makeCited } from './view/cited.ts';
import { contextOf, type Composition } from './view/context.ts';
import { ledgerOf } from './words.ts';

export type { Composition } from './view/context.ts';

const titleOf = (composition: Composition, body: readonly ManuscriptNode[]): string => {
  const { curriculum, kind, brand } = composition;
  const name = fillPhrase(curriculum.language.value, `kind.${kind.value.id}`)?.text ?? kind.value.name;
  const heading = firstHeading(body);
  return [heading, name, brand.value.names.short].filter((part) => part !== '').join(' · ');
};

/** Composes one document: the kind's template over the curriculum becomes a semantic tree. */
export const compose = (composition: Composition): Outcome<Manuscript> => {
  const { curriculum, kind } = composition;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const ledger = ledgerOf(curriculum);
  const cited = makeCited(curriculum, ledger, kind.value.audience);
  const printed = printedStories(composition.workshop.value, composition.agenda, curriculum.modules);
  const context = contextOf({ ...composition, ledger, cited, printed });
  const helpers = makeHelpers({ curriculum, ledger, cited, report });
  const rendered = render({ body: kind.body, partials: curriculum.partials, context, helpers, report });
  if (rendered === null) return { diagnostics };
  const root = rawTree(rendered.markup, { source: kind.body, start: 0, end: 0 }, rendered.placements, report);
  const nodes = buildNodes(root, { entries: ledger.entries, report });
  checkHeadings(nodes.body, report);
  checkTargets(nodes.body, report);
  checkDocuments(nodes.body, kind.value.refers, report);
  if (nodes.body.length === 0 && isClean(diagnostics))
    report(
      diagnose('compose/empty-document', {
        message: `The kind "${kind.value.id}" prints nothing.`,
        at: { source: kind.body, start: 0, end: 0 },
      }),
    );
  if (!isClean(diagnostics)) return { diagnostics };
  const value: Manuscript = {
    title: titleOf(composition, nodes.body),
    subject: composition.workshop.value.title,
    language: curriculum.language.value.tag,
    audience: kind.value.audience,
    ...nodes,
  };
  return { value, diagnostics };
};
