import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { badgeOf } from './badge.ts';

const resnet = makePoint({
  device: { slug: 'jetson-nano', name: 'Jetson Nano' },
  model: { slug: 'resnet-50', name: 'ResNet-50', family: 'ResNet' },
  latency: latency({ p50Ms: 2.671, p99Ms: 3.4, meanMs: 2.7 }),
});
const message = (point: typeof resnet, asked: Parameters<typeof badgeOf>[1] = null) =>
  badgeOf(point, asked).message;

test('a measured figure with its model and device', () => {
  expect(badgeOf(resnet, null)).toMatchObject({
    label: 'ResNet-50 on Jetson Nano',
    message: '2.67 ms',
  });
  expect(message(resnet, 'p99')).toBe('3.40 ms p99');
});

test('a statistic that was asked for has no stand-in; without a wish the one stated is named', () => {
  const mean = { ...resnet, latency: latency({ meanMs: 2.7 }) };
  expect(message(mean)).toBe('2.70 ms mean');
  expect(message(mean, 'p50')).toBe('p50 not stated');
  expect(message({ ...resnet, latency: latency({ unstatedMs: 0.5 }) })).toMatch(
    /^500 .s statistic not stated$/,
  );
  expect(message({ ...resnet, latency: latency({}) })).toBe('latency not stated');
});

test("somebody's figure is claimed, and a doubt about it is counted", () => {
  const claimed = { ...resnet, tier: 'published' as const };
  expect(message(claimed)).toBe('claimed 2.67 ms');
  const doubted = { ...claimed, remarks: [{ code: 'claimed_mismatch', detail: null }] };
  expect(message(doubted)).toBe('claimed 2.67 ms, 1 remark');
});

test('what has no figure that counts says why, and never shows one', () => {
  for (const outcome of ['failed', 'incomplete', 'unsupported', 'retracted'] as const) {
    const said = message({ ...resnet, outcome });
    expect(said).not.toMatch(/\d/);
    expect(said).not.toBe('');
  }
  expect(message({ ...resnet, outcome: 'retracted' })).toBe('retracted');
  expect(message({ ...resnet, validity: 'rejected' })).toBe('rejected');
  expect(badgeOf(null, 'p99')).toMatchObject({ label: 'Inferometer', message: 'no data' });
});

test('the figure of a whole with pre- and post-processing is that of the row', () => {
  expect(message({ ...resnet, timedRegion: 'total' })).toBe('2.67 ms');
});
