import { describe, expect, test } from 'vitest';
import { checkReading, type ReadDocument } from '../../src/rules/reading-targets.ts';

const at = { source: { file: 'curriculum/en/modules/first-loaf.yaml', text: 'x' }, start: 0, end: 1 };
const document = (text: string, audience: ReadDocument['audience'] = 'participant'): ReadDocument => ({
  name: 'plain/handout',
  audience,
  blocks: [{ text, at }],
  running: [],
});
const codes = (one: ReadDocument): readonly string[] => checkReading([one]).map(({ code }) => code);

const HARD = Array.from({ length: 36 }, () => 'fermentation').join(' ');

describe('what reads too hard', () => {
  test('a long paragraph of long words is told for participants', () => {
    expect(codes(document(`${HARD}.`))).toContain('rules/block-too-hard');
  });

  test('facilitators are told of documents, not of paragraphs', () => {
    expect(codes(document(`${HARD}.`, 'facilitator'))).toEqual(['rules/reads-too-hard']);
  });

  test('names side by side are no paragraph', () => {
    const names = Array.from({ length: 18 }, (_, at) => `B${String(at)} Self-disclosure`).join(' · ');
    expect(codes(document(names))).not.toContain('rules/block-too-hard');
  });

  test('plain words pass', () => {
    const plain = 'We mix the flour and the salt. Then we wait for an hour. The dough will rise if it is warm in the room.';
    expect(codes(document(`${plain} ${plain}`))).toEqual([]);
  });
});
