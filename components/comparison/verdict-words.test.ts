import { expect, test } from 'vitest';
import type { Comparison } from '../../lib/contract/comparison.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { makeComparison } from './testing/report.ts';
import {
  differsSentence,
  listed,
  marginSentence,
  noiseSentence,
  obstacleText,
  spokenVerdict,
} from './verdict-words.ts';

const words = pageWords('en').comparison;
const say = (given: Partial<Comparison>) => spokenVerdict(makeComparison(given), words, 'en');

test('slower and faster speak of a ratio above one, with the interval in the same direction', () => {
  expect(say({})).toMatchObject({
    head: '2.50× slower',
    beside: '96.8 % interval 2.46–2.53',
    margin: 'margin 3.0 %',
  });
  const ratio = { value: 0.4, low: 0.39, high: 0.42, coverage: 0.968 };
  expect(say({ verdict: 'faster', ratio })).toMatchObject({
    head: '2.50× faster',
    beside: '96.8 % interval 2.38–2.56',
  });
});

test('no relevant difference and inconclusive say what is still possible', () => {
  const near = { value: 0.99, low: 0.98, high: 1.01, coverage: 0.968 };
  expect(say({ verdict: 'no relevant difference', ratio: near })).toMatchObject({
    head: 'No relevant difference',
    beside: '0.990× (0.980–1.01)',
  });
  const wide = { value: 1.04, low: 0.97, high: 1.12, coverage: 0.968 };
  expect(say({ verdict: 'inconclusive', ratio: wide })).toMatchObject({
    head: 'Inconclusive',
    why: 'No significant difference was found; B could be 3.0 % faster to 12.0 % slower. More runs would decide.',
  });
  const above = { value: 1.04, low: 1.01, high: 1.12, coverage: 0.968 };
  expect(say({ verdict: 'inconclusive', ratio: above }).why).toContain('1.0 % to 12.0 % slower');
});

test('what may not be compared has no ratio in big letters; too few runs have no verdict', () => {
  expect(say({ verdict: 'not comparable', ratio: null })).toMatchObject({
    head: 'not comparable',
    blocked: true,
    beside: null,
  });
  const alone = { value: 1.24, low: null, high: null, coverage: null };
  expect(say({ verdict: null, grade: 'ratio only', ratio: alone })).toMatchObject({
    head: '1.24× as long, no verdict',
    beside: null,
    why: 'A side has fewer than four valid runs: a ratio is all that can be said.',
  });
  expect(say({ verdict: null, ratio: null }).blocked).toBe(true);
});

test('what differs, where the margin comes from, and each obstacle in words', () => {
  expect(differsSentence(['power-mode'], words)).toBe('Only the power mode differs.');
  expect(differsSentence(['device', 'runtime', 'threads'], words)).toBe(
    'The two differ in device, runtime and thread count.',
  );
  expect(differsSentence(['artifact', 'precision'], words)).toBe('Only the precision differs.');
  expect(differsSentence([], words)).toBe('Nothing in their identity differs.');
  expect(listed([], words)).toBe('');
  expect(obstacleText({ code: 'different_batch', detail: 'a: 1; b: 8' }, words)).toBe(
    'their batch sizes differ (a: 1; b: 8)',
  );
  expect(obstacleText({ code: 'some_new_code', detail: null }, words)).toBe('some new code');
  const noise = {
    share95: 0.041,
    repeats: 10,
    measuredAt: '2026-11-20T10:00:00.000Z',
    resultId: '0199b7c4-8e21-7000-8000-0123456789ab',
  };
  const from = (given: Partial<Comparison>) => marginSentence(makeComparison(given), words, 'en');
  const few = { ...noise, repeats: 2 };
  expect(noiseSentence(noise, words, 'en')).toContain('In 10 repeats this device differed');
  expect(noiseSentence(few, words, 'en')).toContain('In only 2 whole repeats');
  expect(from({ noise: few, margin: 0.03 })).toContain('only 2 whole repeats');
  expect(from({ noise, margin: 0.041 })).toContain('10 times on 2026-11-20');
  expect(from({ noise: { ...noise, share95: 0.01 } })).toContain(
    'smallest that counts, 3.0 %: measured against itself on 2026-11-20, the device differed by less, up to 1.0 %',
  );
  expect(from({})).toContain('was not measured against itself yet');
});
