import { expect, test } from 'vitest';
import { toBase64 } from '../../codec/base64.ts';
import { encodeHistogram } from '../../codec/histogram.ts';
import { encodeSamples } from '../../codec/sample-stream.ts';
import { RunReport } from '../../contract/run.ts';
import type { LongWindow } from '../../contract/stream.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { makeAccuracyReport, makeReport, steadySamples } from '../testing/reports.ts';
import { makeAnswers, makeLongWindow, makeWindow, throttledWindow } from '../testing/windows.ts';
import { checkReport } from './check-report.ts';

const id = '01900000-0000-7000-8000-000000000000';
const infer = encodeSamples(steadySamples(), 1);

/** Paths that a report is refused for; none when it is taken. */
function refused(report: RunReport): string[] {
  expect(RunReport.safeParse(report).error?.issues ?? []).toEqual([]);
  try {
    checkReport(report);
    return [];
  } catch (error) {
    if (error instanceof HttpProblem) return error.fields.map(({ path }) => path);
    throw error;
  }
}

const latency = (changes: Partial<RunReport>) => makeReport(id, changes);
const long = (changes: Partial<LongWindow> = {}, report: Partial<RunReport> = {}) =>
  latency({
    streams: null,
    window: makeWindow({}, 3000),
    longWindow: { ...throttledWindow(), ...changes },
    ...report,
  });
const counted = (accuracy: Partial<NonNullable<RunReport['accuracy']>>, top1 = 4000) => {
  const report = makeAccuracyReport(id, top1);
  return { ...report, accuracy: report.accuracy && { ...report.accuracy, ...accuracy } };
};

test('whole reports of every kind are taken', () => {
  const four = testCell({ concurrency: 4 });
  expect(refused(latency({ window: makeWindow() }))).toEqual([]);
  expect(refused(latency({ cell: four, window: makeWindow({ inFlight: 4 }) }))).toEqual([]);
  expect(refused(long())).toEqual([]);
  expect(refused(counted({ answers: makeAnswers(5000, 4000) }))).toEqual([]);
  const map = { 'map50-95': { value: 0.4, low: 0.35, high: 0.45 } };
  expect(refused(counted({ correct: {}, scores: map }))).toEqual([]);
  const remarks = [{ code: 'images_skipped', detail: '60 of 1000 images did not decode' }];
  expect(refused({ ...counted({}), accuracy: null, remarks })).toEqual([]);
});

test('a window that contradicts its samples is refused by field', () => {
  const batched = testCell({ batch: 2 });
  const table: [string, RunReport, string][] = [
    ['too few items', latency({ window: makeWindow({ items: 99 }) }), 'window.items'],
    ['items without the batch', latency({ cell: batched, window: makeWindow() }), 'window.items'],
    [
      'calls that were not counted',
      latency({ window: makeWindow({ callsPerSample: 2, wallNs: 1e9 }) }),
      'window.items',
    ],
    ['faster than its samples', latency({ window: makeWindow({ wallNs: 1e8 }) }), 'window.wallNs'],
    ['longer than the run', latency({ window: makeWindow({ wallNs: 61e9 }) }), 'window.wallNs'],
    ['others in flight', latency({ window: makeWindow({ inFlight: 2 }) }), 'window.inFlight'],
    ['load without a window', latency({ cell: testCell({ concurrency: 2 }) }), 'window'],
  ];
  for (const [name, report, field] of table)
    expect([name, ...refused(report)]).toEqual([name, field]);
});

test('pre- and post-processing count into the time that the window must hold', () => {
  const window = makeWindow();
  const streams = { infer, pre: infer, post: null };
  expect(refused(latency({ window, streams }))).toEqual(['window.wallNs']);
});

test('a median in the middle of its bucket may lie beside the samples', () => {
  const same = new Array<number>(100).fill(2_000_001);
  const window = makeLongWindow(Array.from({ length: 30 }, () => same));
  const middle = window.intervals.map((each) => ({ ...each, p50Ns: 2_015_232 }));
  expect(refused(long({ ...window, intervals: middle }))).toEqual([]);
});

test('a long window that does not add up is refused by field', () => {
  const { intervals } = throttledWindow();
  const changed = (changes: object) => [{ ...intervals[0], ...changes }, ...intervals.slice(1)];
  const interval = (changes: object) => long({ intervals: changed(changes) as typeof intervals });
  const foreign = toBase64(encodeHistogram(steadySamples(9)));
  const table: [string, RunReport, string][] = [
    ['another count', long({ count: 2999 }), 'longWindow.count'],
    ['an interval that counts more', interval({ count: 101 }), 'longWindow.count'],
    ['a median outside', interval({ p50Ns: 1 }), 'longWindow.intervals.0.p50Ns'],
    ['a sum that cannot be', interval({ sumNs: 1 }), 'longWindow.intervals.0.sumNs'],
    [
      'a histogram of something else',
      interval({ histogram: foreign }),
      'longWindow.intervals.0.histogram',
    ],
    ['no histogram', interval({ histogram: '' }), 'longWindow.intervals.0.histogram'],
    ['time that stands still', interval({ startMs: 10_000 }), 'longWindow.intervals.1.startMs'],
    [
      'too many whole samples',
      long({ first: encodeSamples(steadySamples(2, 1001), 1) }),
      'longWindow.first.count',
    ],
    ['streams beside it', long({}, { streams: { infer, pre: null, post: null } }), 'longWindow'],
    ['no window', long({}, { window: null }), 'window'],
    ['another region', long({}, { cell: testCell({ timedRegion: 'total' }) }), 'longWindow'],
  ];
  for (const [name, report, field] of table) {
    expect(refused(report), name).toContain(field);
  }
});

test('an accuracy that contradicts itself is refused by field', () => {
  const table: [string, RunReport, string][] = [
    ['no metric', counted({ correct: {} }), 'accuracy.correct'],
    ['more right than there are', counted({ correct: { top1: 5001 } }), 'accuracy.correct.top1'],
    [
      'a score outside its interval',
      counted({ scores: { map: { value: 0.5, low: 0.6, high: 0.7 } } }),
      'accuracy.scores.map.value',
    ],
    [
      'a metric twice',
      counted({ scores: { top1: { value: 0.8, low: null, high: null } } }),
      'accuracy.scores.top1',
    ],
    ['more names than skipped', counted({ skippedNames: ['a.png'] }), 'accuracy.skippedNames'],
    ['too many that did not decode', counted({ skipped: 60 }), 'accuracy'],
    [
      'answers to fewer images',
      counted({ answers: makeAnswers(4999, 4000) }),
      'accuracy.answers.predicted',
    ],
    [
      'fewer right bits than right',
      counted({ answers: makeAnswers(5000, 3999) }),
      'accuracy.answers.right',
    ],
  ];
  for (const [name, report, field] of table) expect(refused(report), name).toContain(field);
});

test('a kind without what it is about is refused', () => {
  const startup = { ...latency({}).startup, firstInferenceNs: null };
  expect(refused(latency({ kind: 'parity' }))).toEqual(['parity']);
  expect(refused(latency({ kind: 'cold-start', startup }))).toEqual(['startup.firstInferenceNs']);
  expect(refused({ ...counted({}), accuracy: null })).toEqual(['accuracy']);
});
