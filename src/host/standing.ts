import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { once } from '../model/once.ts';
import type { StandingYaml } from '../source/yaml.ts';

/** Texts that were read when this program was built, by their digests. Beside `host/`; in `src/` there is none. */
const STANDING = new URL('../standing.json', import.meta.url);

/** What a text is known by. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

type Standing = Readonly<Record<string, StandingYaml>>;

const everything = once((): Promise<Standing> =>
  readFile(STANDING, 'utf8')
    .then((text) => JSON.parse(text) as Standing)
    // Without it everything is parsed, as it is in a workspace.
    .catch(() => ({})),
);

/** What is known of a text that ships, as long as not a letter of it has been changed. */
export const standing = async (text: string): Promise<StandingYaml | undefined> => (await everything())[digestOf(text)];
