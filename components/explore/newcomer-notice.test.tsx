import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Cohort, PointList } from '../../lib/contract/point.ts';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { defaultView } from '../../lib/link/view.ts';
import { WithWords } from '../testing/with-words.tsx';
import { ExploreEmpty } from './explore-empty.tsx';
import { NewcomerNotice } from './newcomer-notice.tsx';

const published: Cohort = {
  id: 'image-classification~imagenet~top1~SingleStream~b1',
  task: 'image-classification',
  dataSet: 'imagenet',
  metric: 'top1',
  scenario: 'SingleStream',
  batch: 1,
  own: false,
  points: 1,
  newestAt: null,
};

function listOf(given: Partial<PointList>): PointList {
  return {
    cohort: published,
    cohorts: [published],
    ds: 1,
    latestDs: 1,
    asOf: null,
    totalPoints: 1,
    points: [makePoint({ tier: 'published' })],
    ...given,
  };
}

function notice(list: PointList, measuring = false): string {
  return renderToStaticMarkup(
    <WithWords>
      <NewcomerNotice list={list} measuring={measuring} />
    </WithWords>,
  );
}

function empty(list: PointList, measuring: boolean): string {
  const view = { ...defaultView(), fw: ['nothing'] };
  return renderToStaticMarkup(
    <WithWords>
      <ExploreEmpty list={list} view={view} measuring={measuring} onChange={() => undefined} />
    </WithWords>,
  );
}

test('a newcomer sees whose figures these are, and the way to own ones', () => {
  expect(notice(listOf({}))).toContain('published figures of others');
  expect(notice(listOf({}))).toContain('href="/devices/add"');
  expect(notice(listOf({}), true)).toContain('A device of yours is measuring');
});

test('with own results, or with none at all, that is not said', () => {
  expect(notice(listOf({ cohorts: [published, { ...published, own: true }] }))).toBe('');
  expect(notice(listOf({ points: [] }))).toBe('');
});

test('each empty page says why, with its own next step', () => {
  const nothing = listOf({ cohort: null, cohorts: [], points: [] });
  expect(empty(nothing, false)).toContain('href="/devices/add"');
  expect(empty(nothing, true)).toContain('Waiting for the first result.');
  expect(empty(listOf({}), false)).toContain('Remove Runtime');
  expect(empty(listOf({ points: [] }), false)).toContain('Open the newest cohort');
});
