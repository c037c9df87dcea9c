import { expect, test } from 'vitest';
import type { DeviceNoise } from '../../contract/comparison.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { compareSides } from './compare-sides.ts';
import type { ComparedSide } from './compared-side.ts';

const side = (factor: number): ComparedSide => ({
  cell: testCell(),
  deviceClass: 'board',
  device: 'one',
  fingerprint: 'f',
  validity: 'valid',
  runs: [10, 10.1, 10.2, 9.9, 10.05].map((ms) => ({
    samplesNs: [Math.round(ms * factor * 1e6)],
    callsPerSample: 1,
    remarks: [],
  })),
});

const noise = (share95: number, repeats: number): DeviceNoise => ({
  share95,
  repeats,
  measuredAt: '2026-11-21T10:00:00.000Z',
  resultId: '019b0000-0000-7000-8000-000000000000',
});

const order = 'abbabaabba';

test('a noise of fewer than ten repeats is told, and is no margin', () => {
  const few = noise(0.12, 9);
  expect(compareSides(side(1), side(1.06), { order, noise: few })).toMatchObject({
    verdict: 'slower',
    margin: 0.03,
    noise: few,
  });
  expect(compareSides(side(1), side(1.06), { order, noise: noise(0.12, 10) })).toMatchObject({
    verdict: 'no relevant difference',
    margin: 0.12,
  });
});

test('of two noises the one that may be a margin is told, however small', () => {
  const both = { order, noise: noise(0.12, 9), otherNoise: noise(0.02, 10) };
  expect(compareSides(side(1), side(1.06), both)).toMatchObject({
    margin: 0.03,
    noise: { share95: 0.02 },
  });
});
