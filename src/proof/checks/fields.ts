import type { Annotation } from '../objects/pages.ts';
import { isList, isRef, textOf } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import { quoted, type Check } from './check.ts';

const nameIn = ({ dict }: Annotation, { objects }: OpenedPdf): string => textOf(objects.get(dict, 'T')) ?? '';

/** The objects that the form lists as its fields. */
const listed = ({ objects, catalog }: OpenedPdf): ReadonlySet<number> => {
  const fields = objects.get(objects.get(catalog, 'AcroForm'), 'Fields');
  return new Set(isList(fields) ? fields.flatMap((field) => (isRef(field) ? [field.number] : [])) : []);
};

/** Why a field cannot be told from others, in words; undefined where it can. */
const faultOf = (name: string, taken: ReadonlySet<string>, isListed: boolean): string | undefined => {
  if (name === '') return 'has no name';
  if (name.includes('.')) return `is called ${quoted(name)}, which a period parts into levels that are not there`;
  if (taken.has(name)) return `is called ${quoted(name)}, as another is`;
  return isListed ? undefined : `${quoted(name)} is not in the form's own list`;
};

/** Fields to fill in: each says what is asked, and has a name of its own that the form knows. */
export const checkFields: Check = ({ pdf }, note) => {
  const known = listed(pdf);
  const taken = new Set<string>();
  pdf.pages.forEach(({ annotations }, at) => {
    for (const annotation of annotations) {
      if (annotation.subtype !== 'Widget') continue;
      const name = nameIn(annotation, pdf);
      const said = textOf(pdf.objects.get(annotation.dict, 'TU')) ?? '';
      if (said.trim() === '') note('proof/field-without-label', at + 1, `The field ${quoted(name)} does not say what is asked.`);
      const fault = faultOf(name, taken, known.has(annotation.object));
      if (fault !== undefined) note('proof/field-name', at + 1, `A field ${fault}.`);
      taken.add(name);
    }
  });
};
