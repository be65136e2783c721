// What the curriculum says of its sources: every entry is complete, every gap is explained, and evidence is told with its size.
import { describe, expect, test } from 'vitest';
import { curriculumOf, shippedHost } from '../support/print.ts';

const { sources, frameworks, modules, banks } = await curriculumOf(shippedHost);
const entries = [...sources.values()].map(({ value }) => value);

/** A paragraph of background of a module, by its id. */
const background = (module: string, id: string): string =>
  modules.get(module)?.value.background.find((paragraph) => paragraph.id === id)?.text ?? '';

/** A section of the briefing, by its id. */
const section = (id: string) => banks.briefing?.value.sections.find((each) => each.id === id);

describe('sources.yaml', () => {
  test.each(entries.map((entry) => [entry.id, entry] as const))('%s says where it was looked up and when', (_, { consulted }) => {
    expect(consulted.date).toMatch(/^2026-1[12]-\d{2}$/);
    expect(consulted.address).toMatch(/^(unknown|https?:\/\/\S+)$/);
  });

  test.each(entries.map((entry) => [entry.id, entry] as const))('%s explains every gap', (_, entry) => {
    const gaps = Object.entries(entry).filter(([, value]) => value === 'unknown' || (Array.isArray(value) && value.length === 0));
    if (gaps.length > 0) expect(entry.note, gaps.map(([field]) => field).join(', ')).not.toBeNull();
  });

  test('leaves rights unknown for no work but those of which nobody is known', () => {
    const open = entries.filter(({ rights, permission }) => [rights, permission].includes('unknown'));
    expect(open.filter(({ authors, publisher }) => authors.length > 0 || publisher !== 'unknown')).toEqual([]);
    expect(open.length).toBeLessThan(3);
  });

  test('prints no work of a person under the name of a site that stores documents', () => {
    const stores = /studylib|docsbay|docksci|distantreader|vdocuments/;
    expect(entries.filter(({ address, authors }) => stores.test(address) && authors.length > 0)).toEqual([]);
  });

  test('has the national standards, which are in the public domain and may not be sold', () => {
    const standards = sources.get('samhsa-model-standards')?.value;
    expect(standards?.rights).toMatch(/^Public domain/);
    expect(standards?.permission).toContain('for a fee');
    expect(section('limits')?.sources).toContain('samhsa-model-standards');
    expect(background('leading-the-room', 'certification')).toContain('National Model Standards');
    for (const module of ['beside-peers', 'leading-the-room'])
      expect(modules.get(module)?.value.sources).toContain('samhsa-model-standards');
  });
});

describe('the briefing', () => {
  const began = section('where-it-began')?.text ?? '';

  test.each([
    ['a new workforce', /new workforce/],
    ['where they work', /ACT teams.*rehabilitation.*decision support.*inpatient.*first-episode.*integrated health/],
    ['skills that enrich the team', /skills\s+enrich the whole team/],
    ['drift of language and practices', /language \*and the practices\*/],
    ['to stay peers', /stay\s+“peer.”/],
    ['not junior clinicians', /no “junior clinicians.”/],
    ['whom she was thinking with', /Sascha Altman DuBrul, Iruma Bello and others at\s+OnTrackNY/],
    ['the invitation', /invited\s+readers to reply/],
  ])('carries the argument of the first chart: %s', (_, words) => {
    expect(began.replace(/\s+/g, ' ')).toMatch(words);
  });

  test('names the author of the first chart only where her post is drawn on', () => {
    const [first] = entries.filter(({ id }) => id === frameworks.get('peer-and-clinical')?.value.source);
    const surname = first?.authors[0]?.split(' ').at(-1) ?? '';
    const naming = banks.briefing?.value.sections.filter(({ text }) => text.includes(surname)).map(({ id }) => id);
    expect(naming).toEqual(['where-it-began']);
    expect(section('where-it-began')?.sources).toContain(first?.id);
  });
});

describe('evidence', () => {
  test('the trial is told with its effect, its limits and what it did not find', () => {
    const told = background('beside-peers', 'why-supervisors');
    for (const part of ['85 sites', 'd = 0.35', '0.02 and 0.68', 'no effect on stigma', 'recovery']) expect(told).toContain(part);
  });

  test('the survey is told as a reading of answers', () => {
    expect(background('beside-peers', 'why-supervisors')).toContain('a reading of what people wrote');
    const all = JSON.stringify([...modules.values()].map(({ value }) => value)) + JSON.stringify(banks.briefing?.value);
    expect(all).not.toMatch(/understood the role less well|a reason to\s+leave/);
  });

  test.each(['three-roles', 'steering-back'])('%s says how many were asked, and where', (module) => {
    const told = JSON.stringify(modules.get(module)?.value.background);
    expect(told).toMatch(/small study.*39 staff members of two agencies|39 staff members of two agencies.*small study/);
  });

  test('the briefing says what 39 interviews can show', () => {
    expect(section('what-is-lost')?.text).toMatch(/39 staff of two\s+agencies[^]*how people think and not how many/);
  });
});
