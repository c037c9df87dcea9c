import { expect, test } from 'vitest';
import type { CombinationHistory, HistoryEntry } from '../../lib/contract/history.ts';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { historyOg } from './history-og.ts';

function entry(day: number, p50Ms: number): HistoryEntry {
  return {
    resultId: `0199b7c4-8e21-7000-8000-00000000000${day}`,
    state: 'complete',
    validity: 'valid',
    retracted: null,
    superseded: false,
    profile: 'quick',
    board: 1,
    boardName: null,
    runtimeVersion: '1.30.0',
    fingerprint: 'a'.repeat(64),
    measuredAt: `2026-11-1${day}T12:00:00.000Z`,
    p50Ms,
    p5Ms: p50Ms * 0.9,
    p95Ms: p50Ms * 1.2,
    samples: 400,
    runs: 4,
    accuracy: null,
    remarks: [],
  };
}

function preview(entries: HistoryEntry[], changes: CombinationHistory['changes'] = []): string {
  const point = makePoint();
  const { device, model, runtime } = point;
  return historyOg(
    {
      combination: 'b'.repeat(64),
      points: [point],
      entries,
      total: entries.length,
      changes,
      environmentChanges: [],
      notes: [],
    },
    { device, model, runtime, rest: ['cpu', 'fp32'] },
    { theme: 'light', locale: 'en' },
  );
}

test('a combination is previewed by its results over time', () => {
  const svg = preview([entry(1, 10), entry(3, 11), entry(5, 20)]);
  expect(svg).toContain('width="1200" height="630"');
  for (const words of ['Latency p50, ms, log', '1.30.0', 'Inferometer · 2026-11-15']) {
    expect(svg).toContain(words);
  }
  expect(svg).toMatch(/<desc>Glyph S on Raspberry Pi 4 over time\. 3 results/);
  expect(svg).not.toMatch(/var\(|NaN/);
});

test('where nobody measured it here, what was published is drawn row by row', () => {
  const svg = preview([]);
  expect(svg).toContain('10.0 ms');
  expect(svg).toContain('width="1200" height="630"');
});
