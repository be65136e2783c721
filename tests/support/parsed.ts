import { existsSync, readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { makeHelpers, type HelperState } from '../../src/compose/helpers.ts';
import { precompileTemplate } from '../../src/compose/template/precompile.ts';
import type { Precompiled } from '../../src/host/host.ts';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { once } from '../../src/model/once.ts';
import type { PrecompiledTemplate } from '../../src/model/precompiled-template.ts';
import type { SourceText } from '../../src/source/text.ts';
import { precompileYaml, type PrecompiledYaml } from '../../src/source/yaml.ts';

const seen = new Set<string>();
const known = new Map<string, PrecompiledYaml | undefined>();

/** Most texts of tests are read once: keeping one takes longer than reading it, so that it is kept when it comes again. */
const yamlOf = (text: string): PrecompiledYaml | undefined => {
  if (seen.has(text) && !known.has(text)) known.set(text, precompileYaml({ file: '', text }));
  seen.add(text);
  return known.get(text);
};

/** The helpers' names are asked for, not what they do. */
const HELPERS = once(() => Object.keys(makeHelpers({} as HelperState)));

type Shipped = { readonly text: string; readonly made: PrecompiledTemplate | undefined };

const templates = new Map<string, Shipped | null>();

const shippedTemplate = (file: string): Shipped | null => {
  if (!existsSync(PACKAGE_ROOT + file)) return null;
  const text = readFileSync(PACKAGE_ROOT + file, 'utf8');
  const kept = precompileTemplate({ file, text }, `t${String(templates.size)}`, HELPERS());
  return { text, made: kept && { ...kept, program: runInThisContext(`(${kept.program})`) as object } };
};

/** As in a packed program, a template is known that ships, and no other one. */
const templateOf = ({ file, text }: SourceText): PrecompiledTemplate | undefined => {
  if (!templates.has(file)) templates.set(file, shippedTemplate(file));
  const found = templates.get(file);
  return found?.text === text ? found.made : undefined;
};

/**
 * What was parsed before in this process, as what ships is in a packed program: hundreds of tests change a word of a workspace
 * and read all of it again. tests/host/precompiled.test.ts holds it against what parsing says.
 */
export const parsedBefore: Precompiled = {
  yaml: (text) => Promise.resolve(yamlOf(text)),
  template: (source) => Promise.resolve(templateOf(source)),
};
