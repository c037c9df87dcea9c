import { expect, test } from 'vitest';
import { words } from '../../lib/text/words.ts';
import { makeResult, makeRun, summary } from '../testing/result.ts';
import { resultSentence } from './result-sentence.ts';
import { chosenPart, partSamples, partSummary, partsOf } from './timed-part.ts';

const say = (given: Partial<typeof summary>) =>
  resultSentence(
    makeResult(),
    { summary: { ...summary, ...given }, part: 'infer' },
    words('en'),
    'en',
  );

test('a non-statistician reads how often it was measured and where the medians lie', () => {
  expect(say({ runMediansMs: [26, 26.1, 26.3, 26.2, 26.05] })).toBe(
    'Measured 5 times in fresh processes; the medians lie between 26.0 ms and 26.3 ms. Half of the inferences took 26.1 ms or less. The timer covers the inference alone.',
  );
  expect(say({ p90: { valueMs: 28, lowMs: 27, highMs: 29 } })).toContain(
    ', nine in ten 28.0 ms or less.',
  );
});

test('one process warns that another may differ, and many outliers are counted', () => {
  expect(say({ runMediansMs: [26.1], outliers: 40 })).toMatch(
    /^Measured once, in one fresh process, over 1,000 samples: .* 40 samples \(4\.0 %\) were more than ten spreads slower/,
  );
});

test('where requests wait for each other only throughput is said', () => {
  const result = makeResult({ summary: null, throughputPerS: 812.4 });
  expect(resultSentence(result, { summary: null, part: 'infer' }, words('en'), 'en')).toMatch(
    /^812 items came out each second, .* No latency is stated/,
  );
  const nothing = makeResult({ summary: null });
  expect(resultSentence(nothing, { summary: null, part: 'infer' }, words('en'), 'en')).toBeNull();
});

test('a part that the result does not state is never shown by another one', () => {
  const result = makeResult({ regions: { pre: summary, post: null, total: null } });
  expect(partsOf(result)).toEqual(['infer', 'pre']);
  expect(chosenPart(result, 'post')).toBe('infer');
  expect(chosenPart(result, 'pre')).toBe('pre');
  expect(partSummary(result, 'infer', 'total')).toBeNull();
  expect(partSummary({ summary, regions: null }, 'total', 'infer')).toBeNull();
});

test('a total is summed inference by inference', () => {
  const run = makeRun({
    samples: { unit: 'ns', warmup: [], infer: [10, 20], pre: [1, 2], post: [3, 4] },
  });
  expect(partSamples(run, 'total')).toEqual([14, 26]);
  expect(partSamples(makeRun({ samples: null }), 'total')).toEqual([]);
});
