import { compose, type Composition } from '../compose/compose.ts';
import { danglingReferences } from '../compose/references.ts';
import { diagnose, isClean, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Concordance } from '../model/concordance.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { PacketLook } from '../model/packet.ts';
import type { PrintJob, PrintPlan } from '../model/plan.ts';
import type { ForeignPages } from '../model/proof.ts';
import type { OrderLine } from '../model/order.ts';
import type { PrintSet } from '../model/print-set.ts';
import { layered } from '../model/theme.ts';
import type { TypeCase } from '../model/typeface.ts';
import { lockUp, type Forme } from '../press/press.ts';
import { themeFor } from '../typeset/edition.ts';
import { TIGHTEST, tighten } from '../typeset/tighten.ts';
import { typeset, type Sheet } from '../typeset/typeset.ts';
import { lookOf } from './look.ts';
import { pagePace } from './page-pace.ts';

/** What one job is composed from; the plan has made sure that all of it is there. */
export const compositionOf = (
  curriculum: Curriculum,
  { agenda, numbers, event, packet, seed }: PrintPlan,
  job: PrintJob,
): Composition | undefined => {
  const kind = curriculum.kinds.get(job.kind);
  const brand = curriculum.brands.get(job.brand);
  const workshop = curriculum.workshops.get(job.workshop);
  return (
    kind &&
    brand &&
    workshop && {
      curriculum,
      kind,
      brand,
      workshop,
      agenda,
      numbers,
      event,
      packet,
      seed,
      item: job.item,
      ...(job.cards === undefined ? {} : { cards: job.cards }),
    }
  );
};

/** What half a page asks of a theme: a theme of this name, laid over that of the edition. */
const HALF_PAGE = 'booklet';

/** Looks of a job, with the logo of its brand: a plan for a brand that nobody asked for is a mistake of the program. */
const looksOf = (curriculum: Curriculum, { brand, kind }: Composition, { edition, production }: PrintJob) => {
  if (brand.isUnasked) throw new Error(`The logo of the brand "${brand.value.id}" was not read.`);
  const own = themeFor(curriculum, brand.value.theme, edition);
  const layers = production.booklet ? [curriculum.themes.get(HALF_PAGE)?.layer ?? {}] : [];
  // Elements ask the theme how wide they may be.
  const beside = kind.value.margin === 'wide' && own !== undefined ? [{ page: { width: own.page.beside } }] : [];
  const theme = own && layered(own, [...layers, ...beside]);
  return (
    theme && {
      theme,
      brand: brand.value,
      logo: brand.logo,
      logoAt: brand.spanAt(['logo', 'height']),
      language: curriculum.language,
    }
  );
};

/** Pages on one folded sheet. */
const FOLDED = 4;

const onPage = (
  { trim, production }: PrintJob,
  { orientation, keepsWide, margin, parted, binding, sides }: DocumentKind,
): Sheet => ({
  paper: trim,
  orientation,
  keepsWide,
  parted,
  wideMargin: margin === 'wide',
  facing: production.binding || (binding && sides === 'two'),
  binding: production.binding,
  bleed: production.bleed,
  multipleOf: production.booklet ? FOLDED : 1,
});

/** One document made up into pages, not yet inked. */
export type DocumentPages = { readonly manuscript: Manuscript; readonly look: PacketLook; readonly forme: Forme };

/**
 * Sets a document with less and less white space while it is one page over its limit. Where that does not help, as it was:
 * nothing is crammed in vain.
 */
const fitting = (set: (step: number) => Outcome<Forme>, limit: number | null): Outcome<Forme> => {
  const loose = set(0);
  if (limit === null || loose.value?.pages !== limit + 1) return loose;
  for (let step = 1; step <= TIGHTEST; step++) {
    const tight = set(step);
    if (tight.value !== undefined && tight.value.pages <= limit) return tight;
  }
  return loose;
};

/** How many pages a kind should stay within in this workshop. */
const limitOf = ({ kind, agenda }: Composition): number | null => {
  const { pages } = kind.value;
  return pages === 'days' ? new Set(agenda.sessions.map(({ day }) => day)).size : pages;
};

/** What a document needs beside its curriculum: type, and where the pieces of documents are that it names pages of. */
export type Supplies = {
  readonly typeCase: TypeCase;
  readonly foreignPages: ForeignPages;
  readonly order?: readonly OrderLine[];
  readonly sets?: readonly PrintSet[];
  readonly concordance?: Concordance | undefined;
};

/** Compose, typeset, lock up: one document in pages, and everything that is wrong with it; pages with errors are not for ink. */
export const makeUpDocument = (
  curriculum: Curriculum,
  plan: PrintPlan,
  job: PrintJob,
  supplies: Supplies,
): Outcome<DocumentPages> => {
  const composition = compositionOf(curriculum, plan, job);
  const looks = composition && looksOf(curriculum, composition, job);
  if (!composition || !looks)
    return {
      diagnostics: [
        diagnose('read/missing-file', {
          message: `The theme of the brand "${job.brand}" or of the edition "${job.edition}" is not there.`,
        }),
      ],
    };
  const { concordance, order = [], sets = [] } = supplies;
  const composed = compose({ ...composition, order, sets, ...(concordance === undefined ? {} : { concordance }) });
  const manuscript = composed.value;
  if (manuscript === undefined) return { diagnostics: composed.diagnostics };
  const dangling = danglingReferences(manuscript, (document) => supplies.foreignPages.get(document));
  if (dangling.length > 0) return { diagnostics: [...composed.diagnostics, ...dangling] };
  const kind = composition.kind.value;
  const setTo = (step: number): Outcome<Forme> => {
    const set = typeset(manuscript, { ...looks, theme: tighten(looks.theme, step) }, onPage(job, kind));
    if (set.value === undefined || !isClean(set.diagnostics)) return { diagnostics: set.diagnostics };
    const locked = lockUp(set.value, supplies.typeCase, { foreignPages: supplies.foreignPages });
    return { ...locked, diagnostics: [...set.diagnostics, ...locked.diagnostics] };
  };
  const { value: forme, diagnostics: noticed } = fitting(setTo, looks.theme.limits === 'kept' ? limitOf(composition) : null);
  // In large type there are more pages, and no more to do on them.
  const hurried = forme === undefined || looks.theme.layout === 'single' ? [] : pagePace(composition, forme.pages);
  const diagnostics = [...composed.diagnostics, ...noticed, ...hurried];
  return forme === undefined ? { diagnostics } : { value: { manuscript, look: lookOf(looks.theme), forme }, diagnostics };
};
