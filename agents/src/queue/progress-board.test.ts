import { expect, test } from 'vitest';
import { JobProgress } from '../../../lib/contract/lease.ts';
import { resolvedCell } from '../../testing/resolved-cell.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { JobLog } from './job-log.ts';
import { ProgressBoard } from './progress-board.ts';
import { shareOfWindow } from './run-share.ts';

const resultId = '01900000-0000-7000-8000-000000000001';

function board() {
  let ms = 0;
  const changes: string[] = [];
  const one: ProgressBoard = new ProgressBoard({
    nowMs: () => ms,
    temperatureC: () => 41.26,
    logTail: () => 'log',
    changed: () => changes.push(one.progress().phase),
  });
  return { one, changes, pass: (passed: number) => (ms += passed) };
}

test('progress goes from claim to end, and is what the contract takes at each moment', () => {
  const { one, changes, pass } = board();
  const look = () => JobProgress.parse(one.progress());
  expect(look()).toMatchObject({ phase: 'leased', runsDone: 0, runsPlanned: 0, runShare: null });
  one.waiting({ kind: 'busy', used: '1.2 of 4 cores' });
  expect(look().phase).toBe('leased');
  one.waiting({ kind: 'cooling', celsius: 61.23, targetC: 45, secondsLeft: 29.2 });
  expect(look()).toMatchObject({
    phase: 'cooling',
    temperatureC: 61.2,
    targetC: 45,
    secondsLeft: 30,
  });
  const runs = [0, 1, 2].map((index) => ({ index, kind: 'latency' as const, status: null }));
  one.claimed({ resultId, state: 'open', runs });
  one.running(resolvedCell(['latency']));
  expect(look()).toMatchObject({
    phase: 'running',
    runsPlanned: 3,
    targetC: null,
    temperatureC: 41.3,
  });
  one.window('start', 100);
  pass(5000);
  expect(look().runShare).toBe(0.25);
  one.kept(sampleReport(resultId, 0, 1));
  expect(look()).toMatchObject({ runsDone: 1, runShare: null });
  // Between two runs the device cools, and the job is running all the same.
  one.waiting({ kind: 'cooling', celsius: 60, targetC: 45, secondsLeft: null });
  expect(look()).toMatchObject({ phase: 'running', targetC: 45, secondsLeft: null });
  one.enter('uploading');
  expect(changes).toEqual(['cooling', 'running', 'uploading']);
  expect(one.resultIds).toEqual([resultId]);
});

test('a window is as far as its samples or its time, whichever is less, or its cap says', () => {
  const limits = { minSamples: 100, minMs: 6000, capMs: 30_000 };
  const share = (sampleMs: number | null, elapsedMs: number, minutes: number | null = null) =>
    shareOfWindow({ limits, minutes, sampleMs }, elapsedMs);
  expect(share(1, 3000)).toBe(0.5);
  expect(share(120, 6000)).toBe(0.5);
  expect(share(null, 3000)).toBe(0.5);
  expect(share(10_000, 15_000)).toBe(0.5);
  expect(share(1, 60_000)).toBe(1);
  expect(share(null, 150_000, 10)).toBe(0.25);
});

test('a log keeps its end, from the beginning of a line, without what a terminal shows', () => {
  const log = new JobLog([]);
  for (let n = 0; n < 2000; n++) log.add(`line ${n} \u001b[31mred\u001b[0m`);
  const tail = log.tail();
  expect(tail.length).toBeLessThanOrEqual(4000);
  expect(tail).toMatch(/^line [0-9]+ .*\n[\s\S]*line 1999 /);
  expect(JobProgress.shape.logTail.safeParse(tail).success).toBe(true);
});
