// What a print shop is given: the workbook bound, with a bleed, and as a booklet, planned, printed and read back as anybody
// would with `build --proof`.
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { build, plan } from '../../src/index.ts';
import { packetSchema } from '../../src/model/packet.ts';
import type { BuildRequest } from '../../src/model/plan.ts';
import { expectationsOf, imposedExpectations } from '../../src/proof/folder.ts';
import { proofFile, readFile } from '../../src/proof/proof.ts';
import { readPdf } from '../support/pdf.ts';
import { objectsOf } from '../support/pdf-objects.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const printed = async (request: Partial<BuildRequest>) => {
  const planned = plan(curriculum, { ...openRequest, workshop: 'half-day', kinds: ['participant-workbook'], ...request });
  if (planned.value === undefined) throw new Error(planned.diagnostics.map(({ message }) => message).join('\n'));
  const written = new Map<string, Uint8Array>();
  const host: Host = {
    ...shippedHost,
    write: (file, bytes) => {
      written.set(file.slice(file.lastIndexOf('/') + 1), typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
      return Promise.resolve(undefined);
    },
  };
  const result = await build(host, curriculum, planned.value, { onFile: () => undefined, proof: true });
  const file = (name: string): Uint8Array => written.get(name) ?? new Uint8Array();
  return { result, file, packet: packetSchema.parse(JSON.parse(new TextDecoder().decode(file('packet.json')))) };
};

const told = ({ proof, diagnostics }: Awaited<ReturnType<typeof printed>>['result']): readonly string[] => [
  ...diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  // How full half sheets are, and where their tables break, is no matter of folding; tests/packet/packet.test.ts looks at whole ones.
  ...(proof?.files ?? []).flatMap(({ file, findings }) =>
    findings.flatMap(({ code, message }) => (/^proof\/(blank-foot|lone-row)$/.test(code) ? [] : [`${file} ${code} ${message}`])),
  ),
];

describe.each(['letter', 'a4'] as const)('a booklet on %s', async (paper) => {
  const { result, file, packet } = await printed({ paper, brands: ['northwind'], production: { booklet: true, nup: 4 } });
  const reading = await readPdf(file('participant-workbook.pdf'));

  test('is a file for reading, a file for the printer, and a draft', () => {
    expect(told(result)).toEqual([]);
    expect(result.files.map(({ file: path, imposition, copies }) => [path.split('/').at(-1), imposition, copies])).toEqual([
      ['participant-workbook.pdf', null, 0],
      ['participant-workbook.booklet.pdf', 'booklet', null],
      ['participant-workbook.4up.pdf', '4up', 1],
    ]);
    expect(result.files[0]?.file).toContain(`/en-${paper}-standard-booklet/`);
  });

  test('fills its last sheet, with the agency on its last page', () => {
    const { pages } = reading;
    expect(pages.length % 4).toBe(0);
    expect(pages.slice(-2).join('\n')).toContain('northwind.example');
  });

  test('is told honestly in the packet', () => {
    const pages = reading.pages.length;
    expect(packet.documents.map(({ file: name, trim }) => [name, trim])).toEqual([
      ['participant-workbook.pdf', paper === 'letter' ? 'half-letter' : 'a5'],
    ]);
    expect(packet.imposed).toMatchObject([
      {
        file: 'participant-workbook.booklet.pdf',
        of: 'participant-workbook.pdf',
        imposition: 'booklet',
        sides: pages / 2,
        pages,
        paper,
      },
      { file: 'participant-workbook.4up.pdf', imposition: '4up', sides: pages / 4, pages, paper },
    ]);
    const claims = result.proof?.files.map(({ isTagged, claims: said, imposition }) => [
      imposition ?? null,
      isTagged,
      said.length,
    ]);
    expect(claims).toEqual([
      [null, true, 2],
      ['booklet', false, 0],
      ['4up', false, 0],
    ]);
  });

  test('is caught where its pages stand in another order than those of the file for reading', async () => {
    const { pages } = await readFile(file('participant-workbook.pdf'), expectationsOf(packet, packet.documents[0]!, 'w.pdf', []));
    for (const entry of packet.imposed) {
      const check = async (read: typeof pages) =>
        (await proofFile(file(entry.file), imposedExpectations(entry, entry.file, [], read))).findings.map(({ code }) => code);
      expect(await check(pages)).toEqual([]);
      const swapped = [...pages.slice(0, 6), ...pages.slice(6, 8).toReversed(), ...pages.slice(8)];
      expect(await check(swapped)).toEqual(['proof/imposed-order', 'proof/imposed-order']);
    }
  });

  test('has no letters smaller than eleven points but in notes and furniture', () => {
    const styles = curriculum.themes.get('booklet')?.value.styles;
    expect(styles?.body.size).toBeGreaterThanOrEqual(11);
    for (const [name, { size }] of Object.entries(styles ?? {}))
      expect(size, name).toBeGreaterThanOrEqual(/^(small|fine|furniture|verb|caption)$/.test(name) ? 10 : 11);
    expect(curriculum.themes.get('booklet')?.value.space.writeLine).toBe(
      curriculum.themes.get('standard')?.value.space.writeLine,
    );
  });
});

test('a bound workbook opens its modules on right-hand pages, and says what is left over', async () => {
  const { result, file, packet } = await printed({ production: { binding: true, bleed: true } });
  expect(told(result)).toEqual([]);
  const leaves = packet.documents[0]?.leaves ?? [];
  const openings = leaves.filter(({ id }) => id.startsWith('module-') || id === 'practice');
  expect(openings.length).toBeGreaterThan(4);
  expect(openings.filter(({ page }) => (page ?? 0) % 2 === 0)).toEqual([]);
  const { pages } = await readPdf(file('participant-workbook.pdf'));
  const left = pages.filter((text) => text.split('\n').filter((line) => line.trim() !== '').length < 8 && /^Notes$/m.test(text));
  expect(left.length).toBeGreaterThan(0);
  const boxes = [...objectsOf(file('participant-workbook.pdf')).all.values()].filter((value) =>
    JSON.stringify(value).includes('"/TrimBox"'),
  );
  expect(boxes).toHaveLength(pages.length);
  expect(packet.documents[0]?.bleed).toBe(true);
});
