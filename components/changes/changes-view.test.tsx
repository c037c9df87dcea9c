import { expect, test } from 'vitest';
import type { Change } from '../../lib/contract/change.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { markupOf, plain } from '../jobs/testing/plain-html.tsx';
import { changesHref } from './changes-href.ts';
import { ChangesView } from './changes-view.tsx';

const id = (n: number) => `0199b7c4-8e21-7000-8000-00000000000${n}`;
const every = { before: null, since: null, kind: null };

function change(given: Partial<Change>): Change {
  return {
    kind: 'added',
    what: 'Glyphs S, ONNX Runtime 1.30.0, fp32, Test board',
    pointId: 'm.a',
    formerId: null,
    resultId: null,
    sourceKey: null,
    reason: null,
    points: 1,
    ...given,
  };
}

function html(changes: Change[], next: number | null = null, locale: Locale = 'en') {
  const versions =
    changes.length > 0 ? [{ ds: 1234, at: '2026-11-21T09:00:00.000Z', changes }] : [];
  return markupOf(<ChangesView list={{ versions, next }} query={every} locale={locale} />, locale);
}

test('each kind of change says what it was, with links to what there is to see', () => {
  const changes = [
    change({ kind: 'retracted', formerId: id(1), resultId: id(2), reason: 'the wrong weights' }),
    change({ kind: 'superseded', formerId: id(3), resultId: id(4) }),
    change({ kind: 'recomputed', formerId: id(5), resultId: id(5) }),
    change({ kind: 'added', what: null, pointId: null, points: 1500 }),
    change({ kind: 'removed', what: 'A table', sourceKey: 'table', pointId: null, points: 2 }),
  ];
  const markup = html(changes, 1184);
  const text = plain(markup);
  expect(text).toContain('Data version 1,234');
  expect(text).toContain('Reason: the wrong weights');
  expect(text).toContain('Own results: and 1,500 more');
  expect(text).toContain('A table : 2 rows');
  expect(markup).toContain('href="/sources/table"');
  expect(markup).toContain('href="/changes?before=1184"');
  expect(markup).toContain('href="/?ds=1234"');
  const linked = [...markup.matchAll(/href="\/r\/[^"]+(\d)"/g)].map(([, digit]) => digit);
  expect(linked).toEqual(['1', '2', '3', '4', '5']);
  expect(plain(html(changes, null, 'zh-CN'))).toContain('已撤回');
});

test('an empty list says why it is empty', () => {
  expect(plain(html([]))).toContain('Nothing changed yet');
});

test('the address of a list leaves its defaults out', () => {
  expect(changesHref(every)).toBe('/changes');
  expect(changesHref({ before: 9, since: 2, kind: 'corrections' })).toBe(
    '/changes?kind=corrections&since=2&before=9',
  );
});
