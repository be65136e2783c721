// Prints whole packets, reads them back and holds them against the curriculum. What is printed is chosen in matrix.ts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEvent } from '../../src/index.ts';
import { presetsOf } from '../../src/model/edition.ts';
import { brandSchema, type Brand } from '../../src/model/brand.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { fillPhrase } from '../../src/model/phrase.ts';
import { findRow } from '../../src/model/reference.ts';
import type { ProofReport } from '../../src/model/proof-report.ts';
import { workshopSchema } from '../../src/model/workshop.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { errorsIn, judgeProof, onlyKinds, packetIn, proofOfFiles } from '../proof/judged.ts';
import { wordsOf } from '../support/facilitator-words.ts';
import { asPrinted, inAnyOrder, readPdf, squeezed, type ReadPdf } from '../support/pdf.ts';
import { curriculumOf, kindsOfPackets, print, shippedHost, type Printed, type PrintedPacket } from '../support/print.ts';
import {
  activitiesOf,
  chartsOf,
  keyCells,
  promisesOf,
  reachedObjectives,
  scriptOf,
  transitionsOf,
  usedModules,
  WHOLE_IMPRINT,
  WITHOUT_LINES,
} from './expected.ts';
import { uncredited } from './credit.ts';
import { inOrder, isNear, misprinted, missing } from './judge.ts';
import { choicesOf, isWhole, type Choice } from './matrix.ts';
import { catalogIn, numbersIn, runNumbers } from './numbers.ts';
import { blacknessOf } from './one-black.ts';

const curriculum = await curriculumOf(shippedHost);

/** The shipped events, by their workshops. */
const eventsOf = async () => {
  const entries = await shippedHost.list('curriculum/events');
  const files = 'failure' in entries ? [] : entries.filter(({ name }) => name.endsWith('.yaml'));
  const events = await Promise.all(files.map(({ name }) => openEvent(shippedHost, `curriculum/events/${name}`)));
  return new Map(events.flatMap(({ value }) => value ?? []).map((event) => [event.value.workshop, event] as const));
};
const events = await eventsOf();

/** A document that was read back: its words without white space, and the same with words that lines divide put together. */
type Document = Printed & { readonly read: ReadPdf; readonly text: string; readonly undivided: string };

const printAndRead = async (choice: Choice): Promise<PrintedPacket & { readonly read: readonly Document[] }> => {
  const event = choice.event === 'event' ? (events.get(choice.workshop) ?? null) : null;
  const packet = await print(shippedHost, curriculum, {
    workshop: choice.workshop,
    brands: [choice.brand],
    paper: choice.paper,
    editions: [choice.edition],
    event,
  });
  const read: Document[] = [];
  for (const printed of packet.documents) {
    const pdf = await readPdf(printed.bytes);
    read.push({
      ...printed,
      read: pdf,
      text: squeezed(pdf.body),
      undivided: squeezed(pdf.body.replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')),
    });
  }
  return { ...packet, read };
};

/** Problems of every document, each with the document's name before it. */
const problemsOf = (
  documents: readonly Document[],
  judge: (document: Document) => readonly (string | null)[],
): readonly string[] =>
  documents.flatMap((document) =>
    judge(document).flatMap((problem) => (problem === null ? [] : [`${document.job.id}: ${problem}`])),
  );

const LONG = 25;

/** What participants may read anywhere in the curriculum, in one text. */
const open = asPrinted(
  [
    ...[...curriculum.modules.values()].flatMap(({ value }) => wordsOf(moduleSchema, value).open),
    ...[...curriculum.workshops.values()].flatMap(({ value }) => wordsOf(workshopSchema, value).open),
  ]
    .map(({ text }) => text)
    .join('\n'),
);

/** What only facilitators may read, where participants may not read the same words elsewhere. */
const secrets = [
  ...[...curriculum.modules.values()].flatMap(({ value }) => wordsOf(moduleSchema, value).secret),
  ...[...curriculum.workshops.values()].flatMap(({ value }) => wordsOf(workshopSchema, value).secret),
]
  .map(({ text }) => asPrinted(text))
  .filter((text) => text.length > LONG && !open.includes(text));

/** The strings of a brand that point to its agency. */
const agencyWords = (brand: Brand): readonly string[] => [
  ...Object.values(brand.names).filter((name) => name !== null),
  ...brand.contacts.flatMap(({ text, link }) => [text, link ?? text]),
  ...brand.crisis.flatMap(({ name, reach }) => [name, reach]),
  ...[brand.funding, brand.permission, brand.logo?.alt].filter((line) => line !== null && line !== undefined),
];

const phones = (brand: Brand): readonly string[] => [
  ...new Set(JSON.stringify(brand).match(/\(\d{3}\) \d{3}-\d{4}|\d{11}|[\w.]+@[\w.]+/g) ?? []),
];

/** What gives another agency away: its words, numbers and addresses that this brand does not share. */
const foreignWords = (brand: string): readonly string[] => {
  const own = squeezed(JSON.stringify(curriculum.brands.get(brand)?.value));
  const others = [...curriculum.brands.values()].map(({ value }) => value).filter(({ id }) => id !== brand);
  return others
    .flatMap((other) => [...agencyWords(other), ...phones(other)].map(squeezed))
    .filter((each) => !own.includes(each) && !open.includes(each));
};

/** Minutes after midnight, in the words of the language. */
const clock = (minutes: number): string => {
  const hour24 = Math.floor(minutes / 60) % 24;
  const values = { hour: hour24 % 12 || 12, hour24, minute: String(minutes % 60).padStart(2, '0') };
  return fillPhrase(curriculum.language.value, hour24 < 12 ? 'clock.morning' : 'clock.afternoon', values)?.text ?? '';
};

const minutes = (count: number): string => fillPhrase(curriculum.language.value, 'count.minutes', { count })?.text ?? '';

/** So many pages may the agency's lines take where type is large. */
const LAST_PAGES = 6;

/** How far apart a title and its minutes may stand, in characters without white space. */
const NEAR = 220;

const hasTool = (tool: string, args: readonly string[]): boolean => {
  try {
    execFileSync(tool, args, { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`${tool} is not installed: what it would check is not checked.`);
    return false;
  }
};
const QPDF = hasTool('qpdf', ['--version']);
const PDFFONTS = hasTool('pdffonts', ['-v']);

/** How long other programs may take: where everything is printed they look at hundreds of files. */
const PATIENCE = isWhole ? 600_000 : 30_000;

const choices = choicesOf(curriculum, new Set([...events.keys()].filter((workshop) => workshop !== null)));
const EDITIONS = [...new Set(choices.map(({ edition }) => edition))].map((edition) => ({ edition }));

/**
 * Files for other programs to look at, by edition: starting a program takes longer than what it looks at, so it is the
 * first of each kind, and everything only where everything is printed.
 */
const samples = new Map<string, Map<string, Uint8Array>>();

const keepSample = ({ edition, ...choice }: Choice, { id, kind }: Printed['job'], bytes: Uint8Array): void => {
  const kept = samples.get(edition) ?? new Map<string, Uint8Array>();
  samples.set(edition, kept);
  const name = isWhole ? `${Object.values(choice).join(' · ')} · ${id}` : kind;
  if (!kept.has(name)) kept.set(name, bytes);
};

/** The samples of an edition that other programs look at: each kind once, in one of the editions that it is printed in; all where everything is printed. `proof` tells of fonts that are not embedded in the others. */
const lookedAt = (edition: string): readonly (readonly [string, Uint8Array])[] =>
  [...(samples.get(edition) ?? [])].filter(([name]) => {
    const having = EDITIONS.filter((each) => samples.get(each.edition)?.has(name));
    const turn = [...curriculum.kinds.keys()].indexOf(name) % having.length;
    return isWhole || having[turn]?.edition === edition;
  });

/** What is proofed of each packet: every kind that need not be asked for once for every brand, editions and papers taking turns; where everything is printed, tests/proof/packets.test.ts does it all. */
const proofed = new Map<Choice, string[]>(choices.map((choice) => [choice, []]));
const inPackets = [...new Set(choices.flatMap(({ workshop }) => kindsOfPackets(curriculum, workshop)))].filter(
  (kind) => curriculum.kinds.get(kind)?.value.onRequest === false,
);
if (!isWhole)
  for (const [row, kind] of inPackets.entries())
    for (const [column, brand] of [...curriculum.brands.keys()].entries()) {
      const able = choices.filter(
        (choice) => choice.brand === brand && kindsOfPackets(curriculum, choice.workshop).includes(kind),
      );
      const chosen = able[(row + column) % able.length];
      if (chosen) proofed.get(chosen)?.push(kind);
    }

test.skipIf(isWhole)('each kind of a packet is proofed for each brand, and in each edition some', () => {
  const pairs = [...proofed].flatMap(([{ brand }, kinds]) => kinds.map((kind) => `${kind} for ${brand}`));
  const brands = [...curriculum.brands.keys()];
  expect(pairs.toSorted()).toEqual(inPackets.flatMap((kind) => brands.map((brand) => `${kind} for ${brand}`)).toSorted());
  const editions = [...proofed].flatMap(([{ edition }, kinds]) => (kinds.length > 1 ? [edition] : []));
  expect(new Set(editions)).toEqual(new Set(choices.map(({ edition }) => edition)));
});

/** Files whose pages may end early: in a guide each activity begins a page. */
const MAY_END_EARLY = /\/facilitator-guide\.pdf$/;

/** What is told of pages as pages: rows alone overleaf, boxes that do not say again what they are, and pages that end early. */
const ofPages = ({ files }: ProofReport): readonly string[] =>
  files.flatMap(({ file, findings }) =>
    findings
      .filter(
        ({ code }) =>
          code === 'proof/lone-row' ||
          code === 'proof/box-without-label' ||
          (code === 'proof/blank-foot' && !MAY_END_EARLY.test(file)),
      )
      .map(({ code, page, message }) => `${file} ${code} page ${page ?? '–'}: ${message}`),
  );

/** What was looked at, for who counts it. */
const counted = { packets: 0, files: 0, pages: 0 };

afterAll(() => {
  if (isWhole) console.log(`looked at: ${counted.packets} packets, ${counted.files} files, ${counted.pages} pages`);
});

/** What a line says, whichever page it names. */
const saidIn = (line: string): string => inAnyOrder(line.replace(/Page \d+ of \d+/, ''));

/** Pages without the lines that a neighbor has too: heads and feet, also where only some pages of a file have them. */
const apart = (pages: readonly string[]): readonly string[] => {
  const lines = pages.map((page) => page.split('\n').map((line) => line.trim()));
  const said = lines.map((page) => new Set(page.map(saidIn)));
  return lines.map((here, at) =>
    here.filter((line) => ![at - 1, at + 1].some((beside) => said[beside]?.has(saidIn(line)))).join('\n'),
  );
};

describe.each(choices)('$brand · $workshop · $paper · $edition · $event', (choice) => {
  let packet: Awaited<ReturnType<typeof printAndRead>>;
  const brand = curriculum.brands.get(choice.brand)?.value ?? brandSchema.parse({});
  const guide = (): readonly Document[] => packet.read.filter(({ job }) => job.kind === 'facilitator-guide');
  const forParticipants = (): readonly Document[] => packet.read.filter(({ job }) => job.audience === 'participant');

  beforeAll(async () => {
    packet = await printAndRead(choice);
    for (const { job, bytes } of packet.documents) keepSample(choice, job, bytes);
    counted.packets++;
    counted.files += packet.read.length;
    counted.pages += packet.read.reduce((sum, { read }) => sum + read.pages.length, 0);
  }, 120_000);
  // Everything at once would not fit into memory.
  afterAll(() => {
    packet = { ...packet, documents: [], read: [], files: new Map() };
  });

  test('every document of the plan is printed, and nothing is complained about', () => {
    expect(packet.diagnostics).toEqual([]);
    expect(packet.documents.map(({ job }) => job.id)).toEqual(packet.plan.jobs.map(({ id }) => id));
    expect(new Set(packet.plan.jobs.map(({ kind }) => kind))).toEqual(new Set(kindsOfPackets(curriculum, packet.plan.workshop)));
  });

  test('every chart that a document cites is in it, cell by cell in its order', () => {
    const problems = problemsOf(packet.read, ({ job, text, undivided }) =>
      chartsOf(curriculum, job, packet.plan.agenda).map((chart) => misprinted(text, chart) && misprinted(undivided, chart)),
    );
    expect(problems).toEqual([]);
    const charts = packet.plan.jobs.flatMap((job) => chartsOf(curriculum, job, packet.plan.agenda));
    expect(charts.length).toBeGreaterThanOrEqual(packet.plan.jobs.filter(({ item }) => item.per === 'framework').length);
  });

  test('a cell that is left to write in is not printed beside it', () => {
    const blank = problemsOf(packet.read, ({ job, text }) =>
      job.item.per !== 'worksheet'
        ? []
        : chartsOf(curriculum, job, packet.plan.agenda).flatMap(({ rows }) =>
            rows.flatMap(({ reference, cells }) => {
              const found = findRow(curriculum, reference);
              const left = (found?.framework.value.columns ?? []).filter((_, at) => cells[at] === null);
              return left.map(({ id }) =>
                text.includes(squeezed(found?.row.cells[id]?.text ?? '')) ? `${reference}.${id} is printed` : null,
              );
            }),
          ),
    );
    expect(blank).toEqual([]);
    expect(
      problemsOf(guide(), ({ text }) => missing(text, keyCells(curriculum, choice.workshop, packet.plan.agenda), squeezed)),
    ).toEqual([]);
  });

  test('the guide holds every objective that is worked on, as far as it is reached, and every word of every activity that is run', () => {
    const used = usedModules(curriculum, choice.workshop, packet.plan.agenda);
    const words = [
      ...used.flatMap(({ module, sheets }) => reachedObjectives(packet.plan.agenda, module, sheets)),
      ...used.flatMap(({ module }) => [
        module.setup,
        ...module.background.map(({ text }) => text),
        ...module.safety.map(({ text }) => text),
      ]),
      ...activitiesOf(packet.plan.agenda)
        .filter(({ use }) => use !== 'omit')
        .flatMap(scriptOf),
      ...transitionsOf(packet.plan.agenda),
    ];
    expect(guide()).not.toEqual([]);
    expect(problemsOf(guide(), ({ text }) => missing(text.replaceAll('*', ''), words, asPrinted))).toEqual([]);
    const promised = promisesOf(packet.plan.agenda).map(asPrinted);
    expect(problemsOf(guide(), ({ text }) => promised.map((line) => (text.includes(line) ? line : null)))).toEqual([]);
  });

  test('the guide holds every minute of the plan', () => {
    const { agenda } = packet.plan;
    const slots = agenda.entries.flatMap(({ offset }) => (agenda.start === null ? [] : [clock(agenda.start + offset)]));
    const stretches = [
      ...agenda.entries.flatMap(({ segment, minutes: length }) => {
        const title =
          segment.type === 'break'
            ? segment.title
            : segment.type === 'module'
              ? curriculum.modules.get(segment.module)?.value.title
              : curriculum.workshops.get(choice.workshop)?.value.activities.find(({ id }) => id === segment.activity)?.title;
        return [{ title: title ?? '', length }];
      }),
      ...activitiesOf(agenda).flatMap(({ activity, use, minutes: length }) =>
        use === 'omit' ? [] : [{ title: activity.title, length }],
      ),
    ];
    const problems = problemsOf(guide(), ({ text }) => [
      inOrder(text, slots) ? null : 'the clock does not run through the plan',
      ...stretches.map(({ title, length }) =>
        isNear(text, title, minutes(length), NEAR) ? null : `${title}: ${length} minutes are not told`,
      ),
      isNear(text, String(agenda.counted), String(agenda.hours), NEAR) ? null : 'the contact hours are not told',
    ]);
    expect(problems).toEqual([]);
  });

  test('the guide says what is shortened, lists what is left out, and tells no step of the latter', () => {
    const activities = activitiesOf(packet.plan.agenda);
    const list = (text: string, phrase: string): string => {
      const heading = squeezed(fillPhrase(curriculum.language.value, phrase)?.text ?? '?');
      return text.slice(text.indexOf(heading));
    };
    const problems = problemsOf(guide(), ({ text }) => [
      ...activities.map(({ activity, use, minutes: length }) => {
        if (use === 'core') return null;
        const part = list(text, use === 'short' ? 'guide.plan' : 'guide.omitted');
        const told = isNear(part, activity.title, `${use === 'short' ? length : activity.minutes.core} min`, NEAR);
        return told && part.includes(squeezed(activity.title)) ? null : `${activity.title} is not listed as ${use}`;
      }),
      ...activities
        .filter(({ use }) => use === 'omit')
        .flatMap(({ activity }) => activity.steps.flatMap((step) => [step.do, step.say, step.ask, step.listen]))
        .filter((step) => step !== null && step.length > LONG)
        .map((step) =>
          text.includes(asPrinted(step ?? '')) ? `"${(step ?? '').slice(0, 40)}…" is printed, though it is left out` : null,
        ),
    ]);
    expect(problems).toEqual([]);
  });

  test('modules and sheets are numbered as this workshop runs them, without holes, in every document; the catalog stands in the foot', () => {
    const wanted = runNumbers(curriculum, choice.workshop, packet.plan.agenda);
    const isNumbered = ({ job: { item } }: Document): boolean => item.per === 'workshop' || item.per === 'worksheet';
    expect(problemsOf(packet.read.filter(isNumbered), (document) => numbersIn(curriculum, wanted, document))).toEqual([]);
    expect(problemsOf(packet.read, (document) => catalogIn(curriculum, wanted, document))).toEqual([]);
    const told = [...packet.files].flatMap(([file, bytes]) =>
      file.endsWith('/packet.json') ? [(JSON.parse(new TextDecoder().decode(bytes)) as { numbers: unknown }).numbers] : [],
    );
    expect(told).toEqual([wanted]);
  });

  test("participants' documents hold nothing that only facilitators may read", () => {
    expect(secrets.length).toBeGreaterThan(100);
    const problems = problemsOf(forParticipants(), ({ text, read }) => {
      const all = `${text}\n${squeezed(read.about)}`.replaceAll('*', '');
      return secrets.map((secret) => (all.includes(secret) ? secret : null));
    });
    expect(problems).toEqual([]);
  });

  test('a sheet that leaves the book has its leaf for itself', () => {
    const { packet: told } = packetIn(packet.files);
    const leaving = usedModules(curriculum, choice.workshop, packet.plan.agenda).flatMap(({ sheets }) =>
      sheets.filter(({ tearOut }) => tearOut),
    );
    for (const { tearOuts = [], leaves } of told.documents.filter(({ kind }) => kind === 'participant-workbook')) {
      expect(tearOuts).toHaveLength(leaving.length);
      for (const sheet of tearOuts) {
        const pages = leaves.flatMap(({ id, page }) => (page !== null && sheet.includes(id) ? [page] : []));
        const [first, last] = [Math.min(...pages), Math.max(...pages)];
        expect(first % 2).toBe(1);
        const others = leaves.filter(
          ({ id, page }) => !sheet.includes(id) && page !== null && page >= first && page <= last + (last % 2),
        );
        expect(others).toEqual([]);
      }
    }
  });

  test("the agency's name is on every page and its lines on the last one", () => {
    const helpLines = brand.crisis.flatMap(({ name, reach }) => [name, reach]);
    const imprint = [...brand.contacts.map(({ text }) => text), brand.funding, brand.permission, brand.names.legal];
    const linesOf = (kind: string): readonly string[] =>
      WITHOUT_LINES.has(kind) ? [] : [...helpLines, ...(WHOLE_IMPRINT.has(kind) ? imprint : [])].filter((line) => line !== null);
    const isLarge = presetsOf(choice.edition).includes('large-print');
    // Behind the cards of a deck nothing can stand: they are told before them.
    const lastOf = ({ cards }: Printed['job']): number => (cards !== null ? 0 : isLarge ? -LAST_PAGES : -1);
    const problems = problemsOf(packet.read, ({ job, read }) => [
      ...read.pages.map((page, at) =>
        squeezed(page).includes(squeezed(brand.names.short)) ? null : `no name on page ${at + 1}`,
      ),
      // In large type what stands on the last page takes the last few, and a line may go over from one to the next.
      // A name that stands in the running foot too is taken for furniture, so pages are looked at as they are as well.
      ...missing(
        squeezed([...read.bodies.slice(lastOf(job)), ...read.pages.slice(lastOf(job)), ...apart(read.pages)].join('\n')),
        linesOf(job.kind),
        squeezed,
      ),
      // What is permitted and paid for stands once, where it is looked for, and not on every sheet.
      WHOLE_IMPRINT.has(job.kind) ||
      brand.permission === null ||
      !read.pages.some((page) => squeezed(page).includes(squeezed(brand.permission ?? '')))
        ? null
        : 'the permission to copy is here too',
      read.about.includes(brand.names.legal) ? null : 'the file does not name the agency',
    ]);
    expect(problems).toEqual([]);
  });

  test('what participants read says that it restates a chart, and never that rights are unknown', () => {
    const open = packet.read.filter(({ job }) => curriculum.kinds.get(job.kind)?.value.audience === 'participant');
    expect(open.length).toBeGreaterThan(0);
    expect(problemsOf(open, ({ undivided }) => uncredited(curriculum, undivided))).toEqual([]);
  });

  test('no other agency is anywhere, in pages, bookmarks, links or bytes', () => {
    const foreign = foreignWords(choice.brand);
    expect(foreign.length).toBeGreaterThan(5);
    const problems = problemsOf(packet.read, ({ read, bytes }) => {
      const latin = Buffer.from(bytes).toString('latin1');
      const all = squeezed(read.pages.join('\n') + read.about + latin + latin.replaceAll('\u0000', ''));
      return foreign.map((words) => (all.includes(words) ? words : null));
    });
    expect(problems).toEqual([]);
  });

  test.skipIf(isWhole || proofed.get(choice)?.length === 0)('what is read back holds every promise of a file', async () => {
    const kinds = proofed.get(choice) ?? [];
    const report = await proofOfFiles(onlyKinds(packet.files, kinds), curriculum);
    expect(errorsIn(report)).toEqual([]);
    expect(ofPages(report)).toEqual([]);
    const documents = packet.plan.jobs.filter(({ kind }) => kinds.includes(kind));
    expect(report.files.filter(({ imposition }) => imposition === undefined)).toHaveLength(documents.length);
    report.files.forEach(judgeProof);
  });

  test('a day that is not known is a line to write on: no clock and no date is made up', () => {
    if (packet.plan.event.date !== null) return;
    const months = Array.from({ length: 12 }, (_, at) => fillPhrase(curriculum.language.value, `month.${at + 1}`)?.text ?? '?');
    const dated = new RegExp(`(${months.join('|')}) \\d{1,2}, \\d{4}`);
    const planned = packet.read.filter(
      ({ job }) => job.kind === 'agenda' || job.kind === 'facilitator-guide' || job.kind === 'participant-workbook',
    );
    const clocks = Array.from({ length: 24 * 60 }, (_, at) => squeezed(clock(at)));
    const allowed = squeezed(
      JSON.stringify([[...curriculum.modules.values(), ...curriculum.workshops.values()].map(({ value }) => value), brand]),
    );
    const problems = problemsOf(planned, ({ read, text }) => [
      dated.exec(read.body)?.[0] ?? null,
      ...clocks.filter((time) => new RegExp(`(?<!\\d)${time.replaceAll('.', '\\.')}`).test(text) && !allowed.includes(time)),
    ]);
    expect(problems).toEqual([]);
  });
});

describe.each(EDITIONS)('$edition, as other programs see it', ({ edition }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-packet-'));
  let files: readonly { readonly name: string; readonly file: string }[] = [];

  beforeAll(() => {
    files = lookedAt(edition).map(([name, bytes], at) => {
      const file = path.join(folder, `${at}.pdf`);
      writeFileSync(file, bytes);
      return { name, file };
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('there is a file of every kind', () => {
    const workshops = choices.filter((choice) => choice.edition === edition).map(({ workshop }) => workshop);
    const kinds = new Set(workshops.flatMap((workshop) => kindsOfPackets(curriculum, workshop)));
    expect(kinds.size).toBeGreaterThan(10);
    expect(samples.get(edition)?.size).toBeGreaterThanOrEqual(kinds.size);
    expect(files.length).toBeGreaterThan(1);
  });

  test('what is read, written on and checked is printed in one black, whatever the brand', () => {
    const { write = 0, ...others } = themeFor(curriculum, 'standard', edition)?.strokes ?? {};
    expect(Object.values(others).includes(write) && edition !== 'ink-saver', 'lines to write on are known by their width').toBe(
      false,
    );
    const seen = [...(samples.get(edition) ?? [])].map(([name, bytes]) => ({ name, ...blacknessOf(bytes, write) }));
    expect(seen.filter(({ others }) => others.size > 0)).toEqual([]);
    for (const what of ['texts', 'lines', 'boxes'] as const)
      expect(
        seen.reduce((sum, each) => sum + each[what], 0),
        what,
      ).toBeGreaterThan(what === 'boxes' ? 10 : 100);
  });

  test.skipIf(!QPDF)('qpdf finds nothing wrong', { timeout: PATIENCE }, () => {
    const said = files.map(({ file }) => execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }));
    expect(said.filter((words) => !words.includes('No syntax or stream encoding errors found'))).toEqual([]);
  });

  test.skipIf(!PDFFONTS)('every font is embedded', { timeout: PATIENCE }, () => {
    const isForm = presetsOf(edition).includes('fillable');
    for (const { name, file } of files) {
      const [, rule = '', ...fonts] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trimEnd().split('\n');
      expect([fonts.length > 0, rule.startsWith('---')], name).toEqual([true, true]);
      // name, type, encoding, then: embedded, subset, with a map to Unicode.
      expect(
        // What people type is shown in a font that every reader has.
        fonts.filter((line) => !/ yes +yes +yes +\d+ +\d+$/.test(line) && !(isForm && line.startsWith('Helvetica'))),
        name,
      ).toEqual([]);
    }
  });
});
