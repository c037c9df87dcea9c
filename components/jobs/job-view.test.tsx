import { expect, test, vi } from 'vitest';
import type { JobDetail } from '../../lib/contract/fleet.ts';
import { words } from '../../lib/text/words.ts';
import { makeProgress, testId } from '../fleet/testing/device.ts';
import { againBody } from './draft/again.ts';
import { JobView } from './job-view.tsx';
import { makeDetail } from './testing/job.ts';
import { markupOf, plain } from './testing/plain-html.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const device = { id: testId(50), name: 'shelf-pi4' };

function view(job: JobDetail, locale: 'en' | 'zh-CN' = 'en', comparisonId: string | null = null) {
  return markupOf(
    <JobView
      job={job}
      names={{
        models: new Map([['glyphs-s', 'Glyphs S']]),
        runtimes: new Map([['onnxruntime-node', 'ONNX Runtime']]),
        scenarios: words(locale).domain.scenarios,
      }}
      again={againBody(job, 'Again', [])}
      changeHref="/jobs/new?model=glyphs-s"
      comparisonId={comparisonId}
      locale={locale}
    />,
    locale,
  );
}

const failed = makeDetail({
  state: 'failed',
  attempts: 1,
  reason: 'The runtime ended by itself with exit code 139.',
  log: 'loading\nSegmentation fault\n',
  startedAt: '2026-11-21T12:01:00.000Z',
  endedAt: '2026-11-21T12:03:10.000Z',
  transitions: [
    {
      at: '2026-11-21T12:00:00.000Z',
      from: null,
      to: 'queued',
      attempt: 0,
      device: null,
      reason: null,
    },
    {
      at: '2026-11-21T12:01:00.000Z',
      from: 'queued',
      to: 'leased',
      attempt: 1,
      device,
      reason: null,
    },
    {
      at: '2026-11-21T12:03:10.000Z',
      from: 'running',
      to: 'failed',
      attempt: 1,
      device,
      reason: 'exit code 139',
    },
  ],
});

test('a job says what exactly it measures, usual values too', () => {
  const text = plain(view(failed));
  expect(text).toContain(
    'Model Glyphs S Runtime ONNX Runtime Precision int8 Threads 2 Batch 1, the usual Input size the model’s own Scenario single stream',
  );
  expect(text).toContain('Profile quick Priority 0 Estimated 40 s Took 2 min 10 s');
});

test('its history, why it ended, its log; and it can be queued again but not cancelled', () => {
  const markup = view(failed);
  const text = plain(markup);
  expect(text).toContain('failed: The runtime ended by itself with exit code 139.');
  expect(text).toMatch(
    /queued 2026-11-21 12:00:00 .*leased 12:01:00 after 1 min · attempt 1 · shelf-pi4 failed 12:03:10 after 2 min 10 s · attempt 1 · shelf-pi4 · exit code 139/,
  );
  expect(markup).toContain('loading\nSegmentation fault</pre>');
  expect(text).toContain('None came of it.');
  expect(text).toContain('Queue it again');
  expect(text).not.toContain('Cancel');
});

test('while it runs its progress and log are those of the last heartbeat', () => {
  const running = makeDetail({
    state: 'running',
    attempts: 1,
    progress: makeProgress(),
    log: 'of the attempt before',
  });
  const markup = view(running);
  expect(plain(markup)).toContain('1 of 5 runs, about 48 s left');
  expect(markup).toContain('aria-valuenow="30"');
  expect(plain(markup)).toContain('run 2 of 5: warm-up');
  expect(plain(markup)).not.toContain('of the attempt before');
  expect(plain(markup)).toContain('Cancel');
});

test('a comparison names both sides and leads to its verdict', () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' } as const;
  const job = makeDetail({
    state: 'done',
    work: {
      kind: 'comparison',
      comparison: { a: cell, b: { ...cell, precision: 'int8' }, runsPerSide: 7 },
    },
    resultIds: [testId(7), testId(8)],
  });
  const markup = view(job, 'en', testId(9));
  expect(plain(markup)).toMatch(/Side A Model Glyphs S .*Side B Model Glyphs S .*Precision int8/);
  expect(plain(markup)).toContain('Runs per side 7');
  expect(markup).toContain(`href="/comparison/${testId(9)}"`);
  expect(markup).toContain(`href="/r/${testId(8)}"`);
  expect(plain(view(job, 'zh-CN'))).toContain('A 侧');
});

test('without a known device it is changed first, not queued again blindly', () => {
  const text = plain(view(makeDetail({ device: null, candidates: 3 })));
  expect(text).toContain('any of 3 devices');
  expect(text).toContain('Change and queue');
  expect(text).not.toContain('Queue it again');
});
