import { diagnose, isClean, type Diagnostic, type Outcome, type Report } from '../diagnostics/diagnostic.ts';
import { isSheetShort, modulesOf, printedStories } from '../model/agenda.ts';
import { keyedOf } from '../model/keyed.ts';
import type { Manuscript, ManuscriptNode } from '../model/manuscript.ts';
import { fillPhrase } from '../model/phrase.ts';
import { makeHelpers } from './helpers.ts';
import { buildNodes, type BuiltNodes } from './markup/build.ts';
import { checkHeadings, firstHeading } from './markup/headings.ts';
import { checkDocuments, checkTargets } from './markup/targets.ts';
import { rawTree } from './markup/tree.ts';
import { auditParts, newPartRecord } from './parts/audit.ts';
import { render, type Rendered } from './template/render.ts';
import { makeCited } from './view/cited.ts';
import { contextOf, isOfWorkshop, type Composition } from './view/context.ts';
import { once } from '../model/once.ts';
import { ledgerOf, type Ledger } from './words.ts';

export type { Composition } from './view/context.ts';

const titleOf = (composition: Composition, body: readonly ManuscriptNode[]): string => {
  const { curriculum, kind, brand } = composition;
  const name = fillPhrase(curriculum.language.value, `kind.${kind.value.id}`)?.text ?? kind.value.name;
  const heading = firstHeading(body);
  return [heading, name, brand.value.names.short].filter((part) => part !== '').join(' · ');
};

/** What a document rests on beside the charts it cites. Participants' pages rest on the charts alone. */
const backgroundOf = ({ curriculum, kind, workshop }: Composition): readonly string[] =>
  kind.value.audience === 'facilitator' && kind.value.requires === null
    ? modulesOf(workshop.value).flatMap((id) => curriculum.modules.get(id)?.value.sources ?? [])
    : [];

/** Whether a sheet is printed as this workshop shortens it. */
const isShortened = ({ item, agenda }: Composition): boolean =>
  item.per === 'worksheet' && item.whole !== true && isSheetShort(agenda, item.module, item.worksheet);

/** A composed document, and whether any other workshop would have the same but for its subject. */
export type Composed = Outcome<Manuscript> & { readonly isShared: boolean };

/** Composes one document: the kind's template over the curriculum becomes a semantic tree. */
export const compose = (composition: Composition): Composed => {
  const { curriculum, kind, watch } = composition;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const ledger = ledgerOf(curriculum);
  let restsOnModules = false;
  const background = (): readonly string[] => {
    const sources = backgroundOf(composition);
    restsOnModules ||= sources.length > 0;
    return sources;
  };
  const cited = makeCited(curriculum, ledger, kind.value.audience, background);
  const printed = once(() => printedStories(composition.workshop.value, composition.agenda, curriculum.modules));
  const keyed = once(() => keyedOf(composition.agenda, curriculum.modules));
  const context = contextOf({ ...composition, ledger, cited, printed, keyed });
  const parts = newPartRecord();
  const helpers = makeHelpers({ curriculum, ledger, cited, parts, report });
  const rendered = render({ body: kind.body, partials: curriculum.partials, context: context.view, helpers, report, watch });
  if (rendered) auditParts(parts, kind.value.audience, ledger, rendered.markup, report);
  if (rendered?.isWhole) watch?.printed(rendered.markup, ledger);
  const nodes = rendered?.isWhole ? nodesOf(composition, rendered, ledger, diagnostics) : null;
  const isShared = !isOfWorkshop(context) && !restsOnModules && !isShortened(composition);
  if (nodes === null || !isClean(diagnostics)) return { diagnostics, isShared };
  const value: Manuscript = {
    title: titleOf(composition, nodes.body),
    subject: composition.workshop.value.title,
    language: curriculum.language.value.tag,
    audience: kind.value.audience,
    ...nodes,
  };
  return { value, diagnostics, isShared };
};

/** The nodes of markup, held against what every document obeys. */
const nodesOf = ({ kind }: Composition, rendered: Rendered, ledger: Ledger, found: Diagnostic[]): BuiltNodes => {
  const place = { source: kind.body.source, start: 0, end: 0 };
  const report: Report = (diagnostic) => void found.push(diagnostic);
  const root = rawTree(rendered.markup, place, rendered.tagAt, report);
  const isWithinLimits = found.every(({ code }) => code !== 'compose/too-deep' && code !== 'compose/too-much');
  const nodes = buildNodes(isWithinLimits ? root : { ...root, children: [] }, { entries: ledger.entries, report });
  checkHeadings(nodes.body, report);
  checkTargets(nodes.body, report);
  checkDocuments(nodes.body, kind.value.refers, report);
  if (nodes.body.length === 0 && isClean(found))
    report(diagnose('compose/empty-document', { message: `The kind "${kind.value.id}" prints nothing.`, at: place }));
  return nodes;
};
