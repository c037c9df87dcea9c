import { expect, test, vi } from 'vitest';
import { JobList, JobState } from '../../lib/contract/fleet.ts';
import { makeProgress, testId } from '../fleet/testing/device.ts';
import { type JobsQuery, jobsHref, parseJobsQuery } from './jobs-address.ts';
import { JobsView } from './jobs-view.tsx';
import { makeJob } from './testing/job.ts';
import { markupOf, plain } from './testing/plain-html.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const now = '2026-11-21T14:30:00.000Z';
const all: JobsQuery = { state: null, device: null, submission: null, after: null };

function view(given: Partial<JobList>, query: Partial<JobsQuery> = {}, locale?: 'zh-CN'): string {
  const list = JobList.parse({ jobs: [], after: null, counts: {}, ...given });
  return markupOf(
    <JobsView
      list={list}
      query={{ ...all, ...query }}
      ignored={[]}
      devices={[{ id: testId(50), name: 'shelf-pi4' }]}
      now={now}
      locale={locale ?? 'en'}
    />,
    locale,
  );
}

test('each state is said with what it waits for, how far it is, or how it ended', () => {
  const text = (given: Parameters<typeof makeJob>[0]) =>
    plain(view({ jobs: [makeJob(given)], counts: { queued: 1 } }));
  expect(text({ priority: 2 })).toContain('waits for shelf-pi4, takes about 40 s, priority 2');
  expect(text({ device: null, candidates: 4 })).toContain(
    'waits for the first free of 4 devices, takes about 40 s',
  );
  expect(text({ state: 'running', attempts: 2, progress: makeProgress() })).toMatch(
    /1 of 5 runs, about 48 s left .*2 of 3/,
  );
  const cools = makeProgress({ phase: 'cooling', targetC: 45.4, secondsLeft: 190 });
  expect(text({ state: 'cooling', progress: cools })).toContain('61 → 45 °C, about 3 min 10 s');
  expect(text({ state: 'uploading', progress: makeProgress({ runsDone: 5 }) })).toContain(
    '5 of 5 runs, the device hands the runs in',
  );
  expect(text({ state: 'leased' })).toContain('the device prepares it');
  const reason = 'TensorRT is not installed on shelf-pi4: install it there.';
  expect(text({ state: 'unsupported', reason })).toContain(reason);
  expect(text({ state: 'failed' })).toContain('no reason stated');
  expect(text({ state: 'running', cancelling: true })).toContain(
    'is being cancelled; the device hears of it within two heartbeats',
  );
});

test('what ended is not cancelled, and leads to what came of it', () => {
  const done = makeJob({ state: 'done', resultIds: [testId(7)] });
  const markup = view({ jobs: [done], counts: { done: 1 } });
  expect(markup).toContain(`href="/r/${testId(7)}"`);
  expect(plain(markup)).not.toContain('Cancel');
  const two = { ...done, resultIds: [testId(7), testId(8)] };
  expect(view({ jobs: [two] })).toContain(`href="/jobs/${testId(1)}"`);
  expect(plain(view({ jobs: [makeJob()] }))).toContain('Cancel');
});

test('every state has a sign and a word of its own in both languages', () => {
  for (const locale of [undefined, 'zh-CN'] as const) {
    const signs = JobState.options.map((state) => {
      const markup = view({ jobs: [makeJob({ state })], counts: {} }, {}, locale);
      expect(markup).not.toMatch(/NaN|undefined|\[object/);
      return /<td[^>]*>(<span.*?<\/svg><span[^>]*>[^<]+)/.exec(markup)?.[1];
    });
    expect(new Set(signs).size).toBe(JobState.options.length);
    expect(signs).not.toContain(undefined);
  }
});

test('filters are addresses with their counts, and a page has a next one', () => {
  const markup = view(
    { jobs: [makeJob()], after: testId(3), counts: { queued: 1200, failed: 2, done: 0 } },
    { state: 'queued', device: testId(50) },
  );
  expect(plain(markup)).toContain('1,200 queued, 0 on a device, 2 ended.');
  expect(markup).toContain(`href="/jobs?state=failed&amp;device=${testId(50)}"`);
  expect(markup).not.toContain('state=done');
  expect(markup).toContain(
    `href="/jobs?state=queued&amp;device=${testId(50)}&amp;after=${testId(3)}"`,
  );
  expect(plain(markup)).not.toContain('Newest jobs');
  expect(plain(view({}, { after: testId(3) }))).toContain('Newest jobs');
});

test('an empty list says which of the two it is', () => {
  expect(plain(view({}))).toContain('No job was queued yet.');
  expect(plain(view({ counts: { done: 12 } }, { state: 'failed' }))).toContain(
    'No job matches these filters. Without them: 12 jobs.',
  );
});

test('a submission is named and what is left of it can be cancelled', () => {
  const open = makeJob();
  const ended = makeJob({ id: testId(2), state: 'done' });
  const query = { submission: testId(90) };
  const text = plain(view({ jobs: [open, ended] }, query));
  expect(text).toContain('Submission Nightly');
  expect(text).toContain('Cancel its 1 job that has not ended');
  expect(plain(view({ jobs: [ended] }, query))).not.toContain('Cancel');
  expect(plain(view({ jobs: [open], after: testId(1) }, query))).toContain(
    'Cancel what has not ended',
  );
});

test('an address gives the query, and names what it does not understand', () => {
  const { query, ignored } = parseJobsQuery({
    state: 'broken',
    device: testId(50),
    after: ['a', 'b'],
    colour: 'red',
  });
  expect(query).toEqual({ ...all, device: testId(50) });
  expect(ignored).toEqual([
    { key: 'state', value: 'broken' },
    { key: 'after', value: 'a,b' },
  ]);
  const full = { state: 'done', device: testId(1), submission: null, after: testId(2) } as const;
  expect(jobsHref(full, { device: null })).toBe('/jobs?state=done');
});
