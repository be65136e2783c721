import type { Role } from '../../model/definition.ts';
import { addPart, partsIn, type Part, type StructureFacts, type PartRole } from './part.ts';

/** Roles that one line of text or more can have by itself. */
const TEXT_ROLES: ReadonlySet<Role> = new Set(['H1', 'H2', 'H3', 'H4', 'P', 'Lbl', 'LBody', 'TOCI', 'Caption', 'Note']);

/** Roles of what holds blocks. */
const GROUP_ROLES: ReadonlySet<Role> = new Set(['Sect', 'Div', 'L', 'LI', 'Lbl', 'LBody', 'TOC', 'TOCI', 'Caption', 'Note']);

/** What may stand directly in parts that take only certain others (ISO 32000-1, 14.8.4). */
const ONLY: Partial<Record<PartRole, ReadonlySet<PartRole>>> = {
  L: new Set<PartRole>(['LI', 'Caption']),
  LI: new Set<PartRole>(['Lbl', 'LBody']),
  TOC: new Set<PartRole>(['TOCI', 'TOC', 'Caption']),
  Table: new Set<PartRole>(['TR', 'Caption']),
  TR: new Set<PartRole>(['TH', 'TD']),
};

/** What may stand only in certain others. */
const NEEDS: Partial<Record<PartRole, ReadonlySet<PartRole>>> = {
  LI: new Set<PartRole>(['L']),
  Lbl: new Set<PartRole>(['LI', 'Note']),
  LBody: new Set<PartRole>(['LI']),
  TOCI: new Set<PartRole>(['TOC']),
};

/** Where a part of this role may stand in `parent`: there, or in a part that has to be between them. */
const homeFor = (parent: Part, role: PartRole): Part => {
  const only = ONLY[parent.role];
  if (only === undefined || only.has(role)) return parent;
  switch (parent.role) {
    case 'L':
      return addPart(addPart(parent, 'LI'), 'LBody');
    case 'LI':
      return partsIn(parent).findLast((part) => part.role === 'LBody') ?? addPart(parent, 'LBody');
    case 'TOC':
      return addPart(parent, 'TOCI');
    case 'Table':
      return addPart(addPart(parent, 'TR'), 'TD');
    case 'TR':
      return addPart(parent, 'TD');
    default:
      return parent;
  }
};

const grow = (parent: Part, role: PartRole, otherwise: PartRole, facts: StructureFacts): Part => {
  const needs = NEEDS[role];
  const fits = needs === undefined || needs.has(parent.role);
  const kept = fits ? role : otherwise;
  return addPart(homeFor(parent, kept), kept, facts);
};

/** Grows a part that holds text; what its role does not allow for, or where it may not stand, is a paragraph. */
export const growText = (parent: Part, role: Role, facts: StructureFacts): Part =>
  grow(parent, TEXT_ROLES.has(role) ? role : 'P', 'P', facts);

/** Grows a part that holds blocks. */
export const growGroup = (parent: Part, role: Role, facts: StructureFacts): Part =>
  grow(parent, GROUP_ROLES.has(role) ? role : 'Div', 'Div', facts);

/** Grows a part that nothing else may take the place of. */
export const growPart = (parent: Part, role: PartRole, facts: StructureFacts): Part =>
  addPart(homeFor(parent, role), role, facts);
