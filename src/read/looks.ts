import type { LoadedBrand, LoadedKind } from '../model/curriculum.ts';
import { brandSchema } from '../model/brand.ts';
import { kindSchema } from '../model/kind.ts';
import type { Template } from '../model/precompiled-template.ts';
import { baseName, listFiles, listFolder, readAll, readTemplate, reportIgnored } from './file.ts';
import { logoReader } from './pictures/logo.ts';
import { readCollection, type NamedFiles, type ReadContext } from './collection.ts';

const foldersIn = async ({ host, report }: ReadContext, folder: string, file: string): Promise<readonly NamedFiles[]> => {
  const entries = (await listFolder(host, folder, report)).filter(({ name }) => !name.startsWith('.'));
  for (const { name } of entries.filter(({ kind }) => kind === 'file')) {
    const hint = `Call it ${folder}/${baseName(name)}/${file}, or move it elsewhere.`;
    reportIgnored(`${folder}/${name}`, report, 'This is a file, and only folders are read here.', hint);
  }
  return entries
    .filter(({ kind }) => kind === 'folder')
    .map(({ name }) => ({ id: name, files: [{ file: `${folder}/${name}/${file}` }] }));
};

/** The data files of all brands and kinds. */
export const kindAndBrandFiles = async (reading: ReadContext): Promise<readonly string[]> => {
  const brands = await foldersIn(reading, 'templates/brands', 'brand.yaml');
  const kinds = await foldersIn(reading, 'templates/kinds', 'kind.yaml');
  return [...brands, ...kinds].flatMap(({ files }) => files.map(({ file }) => file));
};

/** Reads every brand, with the logos of those that are asked for; of all where nobody says. */
export const readBrands = async (reading: ReadContext, asked?: readonly string[]): Promise<ReadonlyMap<string, LoadedBrand>> => {
  const items = await foldersIn(reading, 'templates/brands', 'brand.yaml');
  const brands = new Map<string, LoadedBrand>();
  const readLogo = logoReader(reading.host);
  for (const [id, brand] of await readCollection(reading, 'brands', brandSchema, items)) {
    if (asked?.includes(id) === false) {
      brands.set(id, { ...brand, logo: null, isUnasked: true });
      continue;
    }
    const { value: logo, diagnostics } = await readLogo(brand);
    diagnostics.forEach(reading.report);
    if (logo === undefined) reading.broken.add(`brands/${id}`);
    else brands.set(id, { ...brand, logo });
  }
  return brands;
};

/** Reads every kind with its layout. */
export const readKinds = async (reading: ReadContext): Promise<ReadonlyMap<string, LoadedKind>> => {
  const items = await foldersIn(reading, 'templates/kinds', 'kind.yaml');
  const kinds = new Map<string, LoadedKind>();
  const collection = [...(await readCollection(reading, 'kinds', kindSchema, items))];
  const bodies = await readAll(collection, ([id]) =>
    readTemplate(reading.host, `templates/kinds/${id}/body.hbs`, reading.report),
  );
  for (const [at, [id, kind]] of collection.entries()) {
    const body = bodies[at];
    if (body) kinds.set(id, { ...kind, body });
    else reading.broken.add(`kinds/${id}`);
  }
  return kinds;
};

/** Reads every partial template, by name. */
export const readPartials = async ({ host, report }: ReadContext): Promise<ReadonlyMap<string, Template>> => {
  const partials = new Map<string, Template>();
  const files = await listFiles(host, 'templates/partials', '.hbs', report);
  for (const template of await readAll(files, (file) => readTemplate(host, file, report)))
    if (template) partials.set(baseName(template.source.file), template);
  return partials;
};
