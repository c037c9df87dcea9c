import { expect, test, vi } from 'vitest';
import type { CombinationHistory, HistoryEntry } from '../../lib/contract/history.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { markupOf, plain } from '../jobs/testing/plain-html.tsx';
import { HistoryView } from './history-view.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh() {}, push() {} }) }));

const id = (n: number) => `0199b7c4-8e21-7000-8000-00000000000${n}`;

function entry(n: number, given: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    resultId: id(n),
    state: 'complete',
    validity: 'valid',
    retracted: null,
    superseded: false,
    profile: 'quick',
    board: 1,
    boardName: null,
    runtimeVersion: '1.30.0',
    fingerprint: 'a'.repeat(64),
    measuredAt: `2026-11-1${n}T12:00:00.000Z`,
    p50Ms: 10,
    p5Ms: 9,
    p95Ms: 12,
    samples: 400,
    runs: 4,
    accuracy: null,
    remarks: [],
    ...given,
  };
}

function history(
  entries: HistoryEntry[],
  given: Partial<CombinationHistory> = {},
): CombinationHistory {
  return {
    combination: 'c'.repeat(64),
    points: [],
    entries,
    total: entries.length,
    changes: [],
    environmentChanges: [],
    notes: [],
    ...given,
  };
}

function html(given: CombinationHistory, owner = false, locale: Locale = 'en') {
  const named = (slug: string) => ({ slug, name: slug });
  const subject = { device: named('pi'), model: named('net'), runtime: named('ort'), rest: [] };
  return markupOf(
    <HistoryView
      history={given}
      subject={subject}
      exploreHref={null}
      again={null}
      owner={owner}
      locale={locale}
    />,
    locale,
  );
}

test('every result is in the table, and what does not count is said to be what it is', () => {
  const markup = html(
    history([
      entry(1),
      entry(2, {
        board: 2,
        retracted: 'The fan was unplugged.',
        p50Ms: null,
        p5Ms: null,
        p95Ms: null,
      }),
      entry(3, { validity: 'rejected' }),
      entry(4, { superseded: true }),
      entry(5, { state: 'failed', p50Ms: null, p5Ms: null, p95Ms: null, samples: null }),
      entry(6, { state: 'open', measuredAt: null, p50Ms: null, validity: null }),
    ]),
  );
  const text = plain(markup);
  expect(markup.match(/<tr data-result-id/g)).toHaveLength(6);
  for (const said of [
    'retracted: The fan was unplugged.',
    'rejected',
    'superseded by another attempt',
    'failed',
    'still being measured',
    'board 2',
  ]) {
    expect(text).toContain(said);
  }
  const standings = [...markup.matchAll(/data-standing="(\w+)"/g)].map(([, standing]) => standing);
  expect(new Set(standings)).toEqual(
    new Set(['good', 'withdrawn', 'rejected', 'superseded', 'none']),
  );
  expect(text).not.toMatch(/NaN|undefined/);
});

test('versions are held against each other in words', () => {
  const point = (version: string, p50Ms: number) =>
    makePoint({
      id: version,
      runtime: { slug: 'ort', name: 'ort', version },
      latency: latency({ p50Ms }),
    });
  const text = plain(
    html(history([entry(1)], { points: [point('1.31.0', 5), point('1.30.0', 10)] })),
  );
  expect(text).toContain('2.00× faster than 1.30.0');
  expect(text).toContain('the first here');
});

test('a change point and a note are drawn as soon as there is one', () => {
  const note = {
    id: id(9),
    about: { kind: 'result' as const, id: id(1) },
    text: 'A new heat sink.',
    at: '2026-11-12T00:00:00.000Z',
  };
  const change = { at: '2026-11-11T18:00:00.000Z', ratio: 1.3, detail: 'kernel 6.6' };
  const markup = html(history([entry(1), entry(2)], { notes: [note], changes: [change] }));
  expect(markup).toContain('data-rule="change"');
  expect(markup).toContain('data-flag="note"');
  expect(plain(markup)).toContain('1.30× faster: kernel 6.6');
  expect(plain(markup)).toContain('A new heat sink.');
});

test('only the owner is offered to write, and what was only published says so', () => {
  const published = history([], {
    points: [
      makePoint({
        tier: 'published',
        source: { label: 'A table', url: null, licence: null, date: null },
      }),
    ],
  });
  expect(plain(html(published))).toContain('Nobody measured this here.');
  expect(plain(html(published))).toContain('A table');
  expect(html(published)).not.toContain('<textarea');
  expect(html(published, true)).toContain('<textarea');
});

test('Chinese has no English left but names', () => {
  const text = plain(html(history([entry(1), entry(2, { board: 2 })]), true, 'zh-CN'));
  for (const word of text.match(/[A-Za-z][a-z]{3,}/g) ?? []) {
    expect(['quick', 'combination', 'Explore', 'cccc', 'cccccccc']).toContain(word);
  }
});

test('results that agree are not said to lie between two equal figures', () => {
  expect(plain(html(history([entry(1), entry(2)])))).toContain('All that count took 10.0 ms.');
});
