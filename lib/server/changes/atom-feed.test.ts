import { expect, test } from 'vitest';
import type { Change } from '../../contract/change.ts';
import { atomFeed } from './atom-feed.ts';

const change: Change = {
  kind: 'retracted',
  what: 'Glyphs <S> & "M", Test board',
  pointId: null,
  formerId: null,
  resultId: null,
  sourceKey: null,
  reason: 'a </content><script>\u0000 reason',
  points: 1,
};

test('an entry a data version, every text escaped', () => {
  const at = '2026-11-21T09:00:00.000Z';
  const versions = [{ ds: 7, at, changes: [change, { ...change, what: null, points: 12 }] }];
  const feed = atomFeed({ versions, next: null }, 'http://hub.test');
  expect(feed).toContain('<updated>2026-11-21T09:00:00.000Z</updated>');
  expect(feed).toContain('http://hub.test/changes?since=6&amp;before=8');
  expect(feed).toContain('retracted: Glyphs &lt;S&gt; &amp; &quot;M&quot;, Test board. Reason: a');
  expect(feed).toContain('Own results (12 rows)');
  expect(feed).not.toContain('<script');
  expect(feed).not.toContain('\u0000');
  expect(feed.match(/<entry>/g)).toHaveLength(1);
});
