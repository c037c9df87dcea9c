import { expect, test } from 'vitest';
import { summarize } from '../../stats/summary.ts';
import { type JudgedRun, judgeResult } from './judge-result.ts';

const planned = [
  { index: 0, kind: 'latency' as const },
  { index: 1, kind: 'accuracy' as const },
];
const run: JudgedRun = {
  index: 0,
  kind: 'latency',
  status: 'ok',
  reason: null,
  stoppedBy: 'samples-and-time',
  samples: 100,
  remarks: [],
};
const accuracy: JudgedRun = { ...run, index: 1, kind: 'accuracy', samples: 0 };
const of = (ms: number, count = 100) => summarize([new Array<number>(count).fill(ms * 1e6)]);

function judge(runs: JudgedRun[], ms = 2, expired = false) {
  return judgeResult({ profile: 'quick', planned, runs, summary: of(ms), expired });
}

test('all runs ok and nothing to remark: valid', () => {
  expect(judge([run, accuracy])).toEqual({
    state: 'complete',
    validity: 'valid',
    reason: null,
    remarks: [],
  });
});

test('a doubt makes it valid with remarks, each code once', () => {
  const remarks = [
    { code: 'noisy', detail: 'first' },
    { code: 'noisy', detail: 'second' },
  ];
  expect(judge([{ ...run, remarks }, accuracy])).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'noisy', detail: 'first' }],
  });
});

test('a remark that makes the number worthless rejects it', () => {
  const remarks = [{ code: 'cached_or_stuck', detail: 'every output is the same' }];
  expect(judge([{ ...run, remarks }, accuracy])).toMatchObject({
    state: 'complete',
    validity: 'rejected',
    reason: 'every output is the same',
  });
});

test('too few samples: rejected, unless the time budget or a slow model explains them', () => {
  expect(judge([{ ...run, samples: 99 }, accuracy])).toMatchObject({ validity: 'rejected' });
  expect(judge([{ ...run, samples: 36, stoppedBy: 'budget' }, accuracy])).toMatchObject({
    validity: 'valid with remarks',
    remarks: [{ code: 'short_samples' }],
  });
  expect(judge([{ ...run, samples: 35, stoppedBy: 'budget' }, accuracy])).toMatchObject({
    validity: 'rejected',
  });
  expect(judge([{ ...run, samples: 10 }, accuracy], 600)).toMatchObject({
    validity: 'valid with remarks',
  });
});

test('no latency run succeeded: failed with the first reason, and never a figure', () => {
  const failed: JudgedRun = { ...run, status: 'failed', reason: 'out of memory', samples: 0 };
  expect(judge([failed, accuracy])).toMatchObject({
    state: 'failed',
    validity: null,
    reason: 'out of memory',
  });
});

test('cancelled or missing runs leave it incomplete', () => {
  expect(judge([{ ...run, status: 'cancelled' }, accuracy])).toMatchObject({ state: 'incomplete' });
  expect(judge([run], 2, true)).toMatchObject({
    state: 'incomplete',
    reason: '1 of 2 planned runs were not reported in time.',
  });
});

test('a lost run beside a good one is remarked', () => {
  expect(judge([run, { ...accuracy, status: 'failed' }])).toMatchObject({
    state: 'complete',
    validity: 'valid with remarks',
    remarks: [{ code: 'runs_lost' }],
  });
});
