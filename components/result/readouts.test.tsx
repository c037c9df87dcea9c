import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Result } from '../../lib/contract/result.ts';
import { words } from '../../lib/text/words.ts';
import { makeResult, makeRun, summary } from '../testing/result.ts';
import { Readouts } from './readouts.tsx';

/** The readouts as lines of plain text. */
function readouts(result: Result): string {
  const html = renderToStaticMarkup(
    <Readouts result={result} part="infer" text={words('en')} locale="en" />,
  );
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('six figures with their evidence', () => {
  const memory = makeRun({
    index: 1,
    kind: 'memory',
    memory: { peakBytes: 64_800_000, baselineBytes: null, scope: 'VmHWM' },
  });
  const text = readouts(
    makeResult({
      runs: [makeRun(), memory],
      accuracy: [
        {
          metric: 'top1',
          correct: 3655,
          total: 5000,
          value: 0.731,
          low: 0.7185,
          high: 0.7431,
          dataSet: 'glyphs-64',
          subsetSha256: 'b'.repeat(64),
          preprocessing: 'none',
          measuredAt: '2026-11-03T14:21:00.000Z',
          resultId: '0199b7c4-8e21-7000-8000-0123456789ab',
        },
      ],
    }),
  );
  expect(text).toContain('Latency p50, inference 26.1 ms 2 processes, medians 26.0–26.3 ms');
  expect(text).toContain('p5–p95 25.5–37.7 ms 1,000 samples');
  expect(text).toContain('p99 41.5 ms interval 41.2–42.1 ms');
  expect(text).toContain('Frame rate 38.3 FPS derived at batch 1');
  expect(text).toContain('Top-1 accuracy 73.1 % 5,000 images, 71.9–74.3');
  expect(text).toContain('Memory, peak 64.8 MB VmHWM');
});

test('what is missing is said with its reason, and no zero stands for it', () => {
  const text = readouts(
    makeResult({
      summary: { ...summary, count: 7, p5Ms: null, p95WhiskerMs: null, p99: null },
      noAccuracyReason: 'synthetic weights',
      cell: { ...makeResult().cell, batch: 8 },
    }),
  );
  expect(text).toContain('p5–p95 not stated 7 samples, spread not stated');
  expect(text).toContain('p99 not stated 7 samples do not bound its interval');
  expect(text).toContain('Frame rate not stated only stated at batch 1');
  expect(text).toContain('Top-1 accuracy none synthetic weights');
  expect(text).toContain('Memory, peak none not measured');
});

test('a result without any sample has no figure at all', () => {
  const text = readouts(makeResult({ state: 'unsupported', summary: null, runs: [] }));
  expect(text).toContain('Latency p50, inference none not measured');
  expect(text).not.toMatch(/\b0\b|NaN|undefined|null/);
});
