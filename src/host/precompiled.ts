import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { once } from '../model/once.ts';
import type { PrecompiledTemplate } from '../model/precompiled-template.ts';
import type { SourceText } from '../source/text.ts';
import type { PrecompiledYaml } from '../source/yaml.ts';
import type { Precompiled } from './host.ts';

/** What was found out when this program was built, by digests. Beside `host/`; in `src/` there is none. */
const YAML = new URL('../precompiled.json', import.meta.url);
const TEMPLATES = new URL('../precompiled-templates.js', import.meta.url);

type ByDigest<T> = Readonly<Record<string, T>>;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What YAML that ships is known by: it says the same wherever it stands. */
export const yamlKey = (text: string): string => digestOf(text);

/** What a template that ships is known by: what is wrong with it is told by its name. */
export const templateKey = ({ file, text }: SourceText): string => digestOf(`${file}\0${text}`);

/** Nothing is known where nothing was left: then everything is parsed, as it is in a workspace. */
const nothing = (): ByDigest<never> => ({});

const yaml = once(() =>
  readFile(YAML, 'utf8')
    .then((text) => JSON.parse(text) as ByDigest<PrecompiledYaml>, nothing)
    .catch(nothing),
);

const templates = once(() =>
  (import(TEMPLATES.href) as Promise<{ readonly templates: ByDigest<PrecompiledTemplate> }>).then(
    (module) => module.templates,
    nothing,
  ),
);

/** What is known of texts that ship. */
export const precompiled: Precompiled = {
  yaml: async (text) => (await yaml())[yamlKey(text)],
  template: async (source) => (await templates())[templateKey(source)],
};
