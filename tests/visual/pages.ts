// Which pages stand for each kind of document. Kinds are found by themselves; what is not named here is shown by its first page.
import type { Host } from '../../src/host/host.ts';
import { build, plan } from '../../src/index.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { BuildRequest } from '../../src/model/plan.ts';
import { packetSchema } from '../../src/model/packet.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

/** A page of a kind: by its number, or the first that a leaf begins on whose name begins like this. */
export type Choice = { readonly kind: string; readonly name: string; readonly at: number | string };

const FIRST = { name: 'first', at: 1 } as const;

/** Kinds whose first page alone would not show what they are. */
const CHOSEN: Readonly<Record<string, readonly Omit<Choice, 'kind'>[]>> = {
  'facilitator-guide': [
    { name: 'cover', at: 1 },
    { name: 'activity', at: 'run-' },
  ],
  'participant-workbook': [{ name: 'sheet', at: 'sheet-' }],
  'card-deck': [{ name: 'cards', at: 3 }],
};

/** What has to be asked for beside the kind. */
const asked = (kind: string, when: string | null | undefined): Partial<BuildRequest> => {
  if (when === 'several-editions') return { kinds: ['agenda', kind], editions: ['standard', 'large-print'] };
  return when === 'print-set' ? { kinds: ['agenda', 'sign-in', 'evaluation'], printSet: true } : { kinds: [kind] };
};

/** The pages of every kind that a curriculum can be printed as. */
export const choicesOf = ({ kinds }: Pick<Curriculum, 'kinds'>): readonly Choice[] =>
  [...kinds.keys()].flatMap((kind) => (CHOSEN[kind] ?? [FIRST]).map((choice) => ({ kind, ...choice })));

/** The garden workshop under the shipped templates: its words change seldom. */
export const garden = gardenFiles();

/** A printed file, and the page of it that is to be looked at. */
export type Shown = { readonly bytes: Uint8Array; readonly page: number };

/** What a host holds is read once. */
const read = new WeakMap<Host, Promise<Curriculum>>();
const curriculumIn = (host: Host): Promise<Curriculum> => {
  const known = read.get(host) ?? curriculumOf(host);
  read.set(host, known);
  return known;
};

const gardenHost = hostWith(garden);

/** Plans a kind; nothing where a curriculum holds nothing for it. */
const planOf = async (host: Host, kind: string) => {
  const curriculum = await curriculumIn(host);
  const { value } = plan(curriculum, { ...openRequest, ...asked(kind, curriculum.kinds.get(kind)?.value.when) });
  return [...(value?.jobs ?? []), ...(value?.slips ?? [])].some((job) => job.kind === kind)
    ? value && { curriculum, value }
    : undefined;
};

/** Prints the documents of a kind: the garden's, or the shipped workshop's where a garden needs none. */
const printed = async (kind: string, files: Files) => {
  const ownHost = files === garden ? gardenHost : hostWith(files);
  const inGarden = await planOf(ownHost, kind);
  const planned = inGarden ?? (await planOf(shippedHost, kind));
  if (planned === undefined) throw new Error(`nothing is printed as ${kind}`);
  const { files: written, write } = memoryHost({});
  const host = { ...(inGarden ? ownHost : shippedHost), write };
  const { diagnostics } = await build(host, planned.curriculum, planned.value, { onFile: () => undefined });
  return { written, said: diagnostics.map(({ message }) => message).join('\n') };
};

/** Prints a kind and finds each chosen page. */
export const printKind = async (
  kind: string,
  choices: readonly Choice[],
  files: Files = garden,
): Promise<ReadonlyMap<string, Shown>> => {
  const { written, said } = await printed(kind, files);
  const packets = [...written].filter(([file]) => file.endsWith('packet.json'));
  const documents = packets.flatMap(([file, text]) => {
    const packet = packetSchema.parse(JSON.parse(String(text)));
    // A slip sheet is in no file of its own: it lies on top of each set.
    const slips = packet.sets.map((set) => ({ file: set.file, kind: 'slip-sheet', leaves: [] }));
    return [...packet.documents, ...slips].map((document) => ({
      ...document,
      bytes: written.get(file.replace('packet.json', document.file)),
    }));
  });
  const document = documents.find((each) => each.kind === kind);
  const begins = (leaf: string): number | null | undefined =>
    document?.leaves.find(({ id, page }) => page !== null && id.startsWith(leaf))?.page;
  return new Map(
    choices.map(({ name, at }): readonly [string, Shown] => {
      const page = typeof at === 'number' ? at : begins(at);
      if (!(document?.bytes instanceof Uint8Array) || !page) throw new Error(`${kind} has no page “${name}”. ${said}`);
      return [name, { bytes: document.bytes, page }];
    }),
  );
};
