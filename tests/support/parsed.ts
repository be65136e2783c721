import type { Precompiled } from '../../src/host/host.ts';
import { precompileYaml, type PrecompiledYaml } from '../../src/source/yaml.ts';

const known = new Map<string, PrecompiledYaml | undefined>();

/**
 * YAML that was parsed before in this process, as what ships is in a packed program: hundreds of tests change a word of a
 * workspace and read all of it again. tests/host/precompiled.test.ts holds it against what parsing says.
 */
export const parsedBefore: Precompiled = {
  yaml: (text) => {
    if (!known.has(text)) known.set(text, precompileYaml({ file: '', text }));
    return Promise.resolve(known.get(text));
  },
  template: () => Promise.resolve(undefined),
};
