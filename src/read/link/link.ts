import type { Report } from '../../diagnostics/diagnostic.ts';
import { linkBanks } from './banks.ts';
import { toldAtCause } from './cause.ts';
import { citeFile, type Linking } from './cite.ts';
import { linkKind } from './kinds.ts';
import { linkFramework } from './frameworks.ts';
import { linkModule } from './modules.ts';
import { linkWorkshop } from './workshops.ts';
import type { Library } from '../library.ts';

/** The theme of a brand that names none. */
const STANDARD = 'standard';

/** Follows every citation in what was read and reports each that leads nowhere. */
export const link = (library: Library, report: Report): void => {
  const linking: Linking = { library, report: toldAtCause(library, report) };
  for (const framework of library.frameworks.values()) linkFramework(linking, framework);
  for (const module of library.modules.values()) linkModule(linking, module);
  for (const workshop of library.workshops.values()) linkWorkshop(linking, workshop);
  linkBanks(linking);
  for (const kind of library.kinds.values()) linkKind(linking, kind);
  for (const { value, spanAt } of library.brands.values()) {
    citeFile(linking, { text: value.theme ?? STANDARD, at: spanAt(['theme']) }, 'theme', 'themes');
  }
};
