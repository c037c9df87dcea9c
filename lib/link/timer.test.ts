import { expect, test } from 'vitest';
import { Region } from '../contract/regions.ts';
import { latency, makePoint } from '../contract/testing/point.ts';
import { latencyOf } from './latency-of.ts';
import { splitPoints } from './split.ts';
import { figuresOf, statedTimers, timers } from './timer.ts';
import { defaultView } from './view.ts';

const split = makePoint({
  latency: latency({ p50Ms: 10 }),
  regions: { total: latency({ p50Ms: 14 }), pre: latency({ p50Ms: 3 }), post: null },
});

test('each part of an inference has its own figures, and they are never added', () => {
  const ms = (tr: 'infer' | 'total' | 'pre' | 'post') =>
    latencyOf(split, { ...defaultView(), tr })?.ms ?? null;
  expect([ms('infer'), ms('total'), ms('pre'), ms('post')]).toEqual([10, 14, 3, null]);
  expect(statedTimers(split)).toEqual(['infer', 'total', 'pre']);
});

test('a row timed as a whole states no inference alone', () => {
  const whole = makePoint({ timedRegion: 'total', latency: latency({ p50Ms: 14 }) });
  expect(figuresOf(whole, 'infer')).toBeNull();
  expect(figuresOf(whole, 'total')).toBe(whole.latency);
});

test('a row that does not say what its timer covers stands under the default only', () => {
  const published = makePoint({ timedRegion: null });
  expect(statedTimers(published)).toEqual(['infer']);
});

test('a row without the chosen part is left out by name, whatever statistic it states', () => {
  const rows = [split, makePoint({ id: 'b', timedRegion: 'total' })];
  const context = { view: defaultView(), metric: 'top1', frameRate: true };
  const { plot, leftOut } = splitPoints(rows, context);
  expect(plot.map(({ point }) => point.id)).toEqual(['a']);
  expect(leftOut.map(({ reason }) => reason)).toEqual(['other-region']);
  const view = { ...defaultView(), tr: 'post' as const, stat: 'any' as const };
  const post = splitPoints(rows, { ...context, view });
  expect(post.leftOut.map(({ reason }) => reason)).toEqual(['other-region', 'other-region']);
});

test('an address can ask for every part that a result may time', () => {
  expect(timers).toEqual(Region.options);
});
