import type { PdfObjects } from '../objects/objects.ts';
import type { Annotation } from '../objects/pages.ts';
import { walkStructure } from '../objects/structure.ts';
import { dictOf, isList, isRef, isText, nameOf, textOf, type PdfValue } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import { quoted, type Check } from './check.ts';

/** The element that an annotation belongs in. */
const homeOf = (subtype: string): string => (subtype === 'Link' ? 'Link' : subtype === 'Widget' ? 'Form' : 'Annot');

const namesIn = (tree: PdfValue, objects: PdfObjects, depth = 0): readonly string[] => {
  const names = objects.get(tree, 'Names');
  const kids = objects.get(tree, 'Kids');
  const own = isList(names) ? names.flatMap((name, at) => (at % 2 === 0 && isText(name) ? [name.bytes] : [])) : [];
  const below = isList(kids) && depth < 20 ? kids.flatMap((kid) => namesIn(kid, objects, depth + 1)) : [];
  return [...own, ...below];
};

/** Names that links may lead to. */
const destinationsIn = ({ objects, catalog }: OpenedPdf): ReadonlySet<string> => {
  const older = objects.get(catalog, 'Dests');
  const named = [...dictOf(older).entries.keys()];
  return new Set([...namesIn(objects.get(objects.get(catalog, 'Names'), 'Dests'), objects), ...named]);
};

/** Where a link leads to, in words; undefined where it leads nowhere. */
const leadsTo = ({ dict }: Annotation, { objects, pages }: OpenedPdf, known: ReadonlySet<string>): string | undefined => {
  const action = objects.get(dict, 'A');
  const address = textOf(objects.get(action, 'URI'));
  if (address !== undefined) return /^(https?|mailto|tel):/.test(address) ? address : undefined;
  const target = objects.get(dict, 'Dest') ?? objects.get(action, 'D');
  if (isList(target)) {
    const [page] = target;
    return page !== undefined && isRef(page) && pages.some(({ object }) => object === page.number) ? 'a page' : undefined;
  }
  const name = isText(target) ? target.bytes : nameOf(target);
  return name !== undefined && known.has(name) ? name : undefined;
};

/** Links and fields: in the structure, with words of their own, leading somewhere, reached in reading order. */
export const checkLinks: Check = ({ pdf }, note) => {
  const homes = new Map<number, string>();
  walkStructure(pdf.structure ?? [], ({ role, children }) => {
    for (const child of children) if (child.kind === 'annotation') homes.set(child.object, role);
  });
  const known = destinationsIn(pdf);
  pdf.pages.forEach(({ annotations, tabs }, at) => {
    const own = annotations.filter(({ subtype }) => subtype !== 'Popup');
    for (const annotation of own) {
      const { subtype, object, contents } = annotation;
      const name = subtype === 'Link' ? `A link to ${leadsTo(annotation, pdf, known) ?? 'nowhere'}` : `A ${subtype}`;
      if (subtype === 'Link' && leadsTo(annotation, pdf, known) === undefined)
        note('proof/dead-link', at + 1, `A link ${contents === '' ? '' : `${quoted(contents)} `}leads nowhere.`);
      if (pdf.structure === undefined) continue;
      if (homes.get(object) !== homeOf(subtype))
        note('proof/link-not-in-structure', at + 1, `${name} is in no ${homeOf(subtype)} element.`);
      // What a field asks is looked at with the fields.
      if (contents.trim() === '' && subtype !== 'Widget')
        note('proof/link-without-words', at + 1, `${name} does not say where it leads.`);
    }
    if (pdf.structure !== undefined && own.length > 0 && tabs !== 'S')
      note('proof/tab-order', at + 1, 'The Tab key does not go through the page in reading order.');
  });
};

/** The way back from annotations to their elements. */
export const checkLinkParents: Check = ({ pdf }, note) => {
  const holders = new Map<number, number>();
  walkStructure(pdf.structure ?? [], (node) => {
    for (const child of node.children) if (child.kind === 'annotation') holders.set(child.object, node.object);
  });
  pdf.pages.forEach(({ annotations }, at) => {
    for (const { dict, object } of annotations) {
      const holder = holders.get(object);
      const key = pdf.objects.get(dict, 'StructParent');
      const back = typeof key === 'number' ? pdf.parents.get(key) : undefined;
      if (holder !== undefined && !(back !== undefined && isRef(back) && back.number === holder))
        note('proof/broken-parents', at + 1, 'A link does not lead back to its element.');
    }
  });
};
