import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { shareWords } from '../../lib/text/share-words.ts';
import { type LinkFacts, LinkSaid } from './link-said.tsx';

const plain = (given: Partial<LinkFacts>, locale: 'en' | 'zh-CN' = 'en') => {
  const facts: LinkFacts = {
    link: { access: 'public', mode: 'frozen', title: null, createdAt: '2026-11-21T10:00:00.000Z' },
    asOf: '2026-11-20T10:00:00.000Z',
    rows: 24,
    changes: [],
    points: [],
    newest: '/?q=p90',
    ...given,
  };
  return renderToStaticMarkup(<LinkSaid facts={facts} words={shareWords(locale)} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

const changes = [
  {
    id: 'a',
    why: 'retracted' as const,
    since: '2026-11-22T00:00:00.000Z',
    reason: 'wrong <clock>',
  },
  { id: 'b', why: 'superseded' as const, since: '2026-11-23T00:00:00.000Z', reason: null },
];

test('a frozen link says as of when, and which of its rows count no more, with why', () => {
  expect(plain({})).toBe(
    'Frozen as of 2026-11-20 · nothing was retracted or superseded since · See it with the newest figures',
  );
  const text = plain({ changes, points: [makePoint({ id: 'a' }), makePoint({ id: 'b' })] });
  expect(text).toContain('2 of 24 results were retracted or superseded since');
  expect(text).toContain('retracted on 2026-11-22: wrong &lt;clock&gt;');
  expect(text).toContain('superseded by a newer result on 2026-11-23');
  expect(plain({ changes: changes.slice(0, 1), rows: 1 })).toContain('1 of 1 result was retracted');
  expect(plain({ changes, points: [] }, 'zh-CN')).toContain('24 个结果中有 2 个被撤回或取代');
});

test('a secret link says who can read it, and does not tell the address of its view', () => {
  const link = {
    access: 'secret' as const,
    mode: 'live' as const,
    title: 'For you',
    createdAt: '2026-11-21T10:00:00.000Z',
  };
  expect(plain({ link, newest: null })).toBe(
    '“For you” · Secret link: whoever has this address can read it · Live: the newest figures of this view',
  );
});

test('of one result: that it was retracted, or that a newer one has taken its place', () => {
  const one = (result: LinkFacts['result']) => plain({ rows: null, result, newest: null });
  expect(one({ retractedAt: '2026-11-22T00:00:00.000Z', superseded: true })).toContain(
    'this result was retracted on 2026-11-22',
  );
  expect(one({ retractedAt: null, superseded: true })).toContain('a newer result has taken');
  expect(one({ retractedAt: null, superseded: false })).toContain('nothing was retracted');
});
