import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Comparison } from '../../contract/comparison.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { compareSides, type HowCompared } from './compare-sides.ts';
import { five, run, side } from './testing/sides.ts';

const order = 'abbabaabba';
const interleaved: HowCompared = { order, noise: null };
const sideBySide: HowCompared = { order: null, noise: null };
const times = (factor: number) => five.map((ms) => ms * factor);
const noise = (share95: number) => ({
  share95,
  repeats: 10,
  measuredAt: '2026-11-21T10:00:00.000Z',
  resultId: '019b0000-0000-7000-8000-000000000000',
});
const codes = (comparison: Comparison) => comparison.obstacles.map(({ code }) => code);

test.each([
  [1.2, 'slower'],
  [0.8, 'faster'],
  [1.001, 'no relevant difference'],
] as const)('five runs a side at %f: %s', (factor, verdict) => {
  const comparison = compareSides(side(five), side(times(factor)), interleaved);
  expect(comparison).toMatchObject({
    grade: 'interleaved',
    verdict,
    obstacles: [],
    differs: [],
    margin: 0.03,
    runMediansMs: { a: five },
  });
  expect(comparison.ratio?.value).toBeCloseTo(factor, 6);
  expect(Comparison.parse(comparison)).toEqual(comparison);
});

test('runs that scatter leave it open', () => {
  expect(compareSides(side(five), side([9, 12, 10, 11, 9.5]), interleaved).verdict).toBe(
    'inconclusive',
  );
});

test('the noise of the device widens the margin, the larger of two side by side', () => {
  const b = side(times(1.06));
  expect(compareSides(side(five), b, interleaved).verdict).toBe('slower');
  const noisy = compareSides(side(five), b, { order, noise: noise(0.12) });
  expect(noisy).toMatchObject({ verdict: 'no relevant difference', margin: 0.12 });
  expect(compareSides(side(five), b, sideBySide)).toMatchObject({
    grade: 'side by side',
    verdict: 'slower',
    margin: 0.05,
  });
  const both = { order: null, noise: noise(0.02), otherNoise: noise(0.15) };
  expect(compareSides(side(five), b, both)).toMatchObject({
    margin: 0.15,
    noise: { share95: 0.15 },
    verdict: 'no relevant difference',
  });
});

test('with three runs there is a ratio, without interval and without verdict', () => {
  const comparison = compareSides(side([1, 1, 1]), side([2, 2, 2, 2, 2]), interleaved);
  expect(comparison).toMatchObject({
    grade: 'ratio only',
    verdict: null,
    ratio: { value: 2, low: null, high: null, coverage: null },
    p: null,
  });
  expect(codes(comparison)).toEqual(['few_runs']);
  expect(Comparison.parse(comparison)).toEqual(comparison);
});

test('a side without a run has no ratio', () => {
  expect(compareSides(side([]), side(five), sideBySide)).toMatchObject({
    grade: 'ratio only',
    ratio: null,
    verdict: null,
  });
});

test.each(['throttled', 'environment_changed', 'under_load'])(
  'a run that is %s forbids a verdict and leaves the ratio',
  (code) => {
    const runs = [...five.map((ms) => run(ms)), run(10, { remarks: [{ code, detail: null }] })];
    const comparison = compareSides(side(five), side([], { runs }), interleaved);
    expect(comparison).toMatchObject({
      verdict: 'not comparable',
      obstacles: [{ code, detail: '1 of the 6 runs of side b' }],
      ratio: { low: null },
    });
  },
);

test('a remark on the one run of a side is said of the only run', () => {
  const runs = [run(10, { remarks: [{ code: 'throttled', detail: null }] })];
  const { obstacles } = compareSides(side(five), side([], { runs }), interleaved);
  expect(obstacles).toContainEqual({ code: 'throttled', detail: 'the only run of side b' });
});

test('a rejected side is not comparable, in either grade', () => {
  const rejected = side(five, { validity: 'rejected' });
  for (const how of [interleaved, sideBySide]) {
    expect(compareSides(rejected, side(five), how)).toMatchObject({
      verdict: 'not comparable',
      obstacles: [{ code: 'rejected' }],
    });
  }
});

const detector = { ...testCell().artifact };
test.each([
  ['different_batch', { batch: 4 }],
  ['different_scenario', { scenario: 'Sustained' }],
  ['different_timed_region', { timedRegion: 'total' }],
  [
    'different_task',
    {
      artifact: { ...detector, model: { ...detector.model, slug: 'd', task: 'object-detection' } },
    },
  ],
  ['under_load', { concurrency: 2 }],
] as const)('%s: no ratio says anything', (code, changes) => {
  const other = side(five, { cell: testCell(changes) });
  const comparison = compareSides(side(five), other, sideBySide);
  expect(comparison).toMatchObject({ verdict: 'not comparable', ratio: null });
  expect(codes(comparison)).toContain(code);
});

test('Offline states no latency, on both sides too', () => {
  const offline = side(five, { cell: testCell({ scenario: 'Offline' }) });
  const comparison = compareSides(offline, offline, interleaved);
  expect(comparison).toMatchObject({ verdict: 'not comparable', ratio: null });
  expect(codes(comparison)).toEqual(['no_latency', 'no_latency']);
});

test('one thing may differ with all that it brings along, interleaved', () => {
  const artifact = { ...testCell().artifact, sha256: 'b'.repeat(64) };
  const int8 = side(times(0.5), { cell: testCell({ precision: 'int8', artifact }) });
  expect(compareSides(side(five), int8, interleaved)).toMatchObject({
    verdict: 'faster',
    differs: ['artifact', 'precision'],
  });
  const runtime = { ...testCell().runtime, slug: 'litert', version: '2.5.3' };
  const litert = testCell({ runtime, artifact, inputShape: [1, 64, 64, 3] });
  expect(compareSides(side(five), side(five, { cell: litert }), interleaved)).toMatchObject({
    obstacles: [],
    differs: ['artifact', 'runtime', 'runtime-version'],
  });
});

test('two things that differ are confounded when interleaved, and listed side by side', () => {
  const other = side(five, { cell: testCell({ threads: 2, precision: 'int8' }) });
  const confounded = compareSides(side(five), other, interleaved);
  expect(confounded.obstacles).toEqual([
    { code: 'confounded', detail: 'the sides differ in precision, threads' },
  ]);
  expect(compareSides(side(five), other, sideBySide)).toMatchObject({
    obstacles: [],
    differs: ['precision', 'threads'],
    verdict: 'no relevant difference',
  });
});

test('interleaved runs are those of one device in one environment', () => {
  const elsewhere = side(five, { device: 'two', deviceClass: 'other', fingerprint: 'g' });
  expect(codes(compareSides(side(five), elsewhere, interleaved))).toEqual(['different_device']);
  expect(codes(compareSides(side(five), elsewhere, sideBySide))).toEqual([]);
  const changed = side(five, { fingerprint: 'g' });
  expect(codes(compareSides(side(five), changed, interleaved))).toEqual(['environment_changed']);
});

test('runs in blocks are not interleaved', () => {
  const comparison = compareSides(side(five), side(five), { order: 'aaaaabbbbb', noise: null });
  expect(comparison.verdict).toBe('not comparable');
  expect(codes(comparison)).toEqual(['not_interleaved']);
});

test('a tail is compared only where every run bounds it', () => {
  const p90 = compareSides(side(five), side(times(2)), { ...interleaved, statistic: 'p90' });
  expect(p90).toMatchObject({ statistic: 'p90', verdict: 'slower' });
  expect(p90.ratio?.value).toBeCloseTo(2, 2);
  const p99 = compareSides(side(five), side(times(2)), { ...interleaved, statistic: 'p99' });
  expect(p99).toMatchObject({ verdict: 'not comparable', ratio: null });
  expect(codes(p99)).toEqual(['few_samples', 'few_samples']);
  expect(p99.runMediansMs.a).toEqual(five);
  const batched = side([], { runs: five.map((ms) => run(ms, { callsPerSample: 8 })) });
  const how = { ...interleaved, statistic: 'p90' } as const;
  expect(codes(compareSides(batched, batched, how))).toEqual(['few_samples', 'few_samples']);
  expect(compareSides(batched, batched, interleaved).verdict).toBe('no relevant difference');
});

test('times below the clock have no ratio', () => {
  const zero = side([], { runs: five.map(() => run(0, { samplesNs: [0, 0, 0] })) });
  const comparison = compareSides(zero, side(five), interleaved);
  expect(comparison).toMatchObject({ verdict: 'not comparable', ratio: null });
  expect(codes(comparison)).toEqual(['timer_saturated']);
});

test('answers are paired when they are about equally many images', () => {
  const one = { predicted: 'AQA=', right: 'AQ==' };
  const two = { predicted: 'AQACAA==', right: 'AQ==' };
  const paired = compareSides(side(five), side(five), {
    ...interleaved,
    answers: { a: one, b: one },
  });
  expect(paired.answers).toMatchObject({ images: 1, onlyA: 0, agreement: 1 });
  const unpaired = compareSides(side(five), side(five), {
    ...interleaved,
    answers: { a: one, b: two },
  });
  expect(unpaired.answers).toBeNull();
});

test('the sides may be turned round', () => {
  const medians = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 7,
  });
  const mirrored = { faster: 'slower', slower: 'faster' } as Record<string, string>;
  fc.assert(
    fc.property(medians, medians, (a, b) => {
      const there = compareSides(side(a), side(b), sideBySide);
      const back = compareSides(side(b), side(a), sideBySide);
      expect((there.ratio?.value ?? 0) * (back.ratio?.value ?? 0)).toBeCloseTo(1, 6);
      expect(back.p).toBe(there.p);
      // |r - 1| is not the same seen from the other side: only the clear ones must mirror.
      const value = there.ratio?.value ?? 1;
      const clear = Math.min(Math.abs(value - 1), Math.abs(1 / value - 1)) > there.margin;
      const verdict = there.verdict ?? '';
      if (clear) expect(back.verdict ?? '').toBe(mirrored[verdict] ?? verdict);
    }),
  );
});
