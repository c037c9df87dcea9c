import { expect, test } from 'vitest';
import { axesTitle, axisLabel, betterWords } from '../../../lib/export/said/quantity-name.ts';
import type { Quantity } from '../../../lib/link/quantity.ts';
import { words } from '../../../lib/text/words.ts';
import { axisOptions } from './axis-select.tsx';

const text = words('en');
const given = { stated: new Set<Quantity>(['lat', 'acc']), metric: 'top1', frameRate: false };

test('what no row states is offered dimmed, with its own reason', () => {
  const options = axisOptions('lat', given, text);
  const said = (value: string) => options.find((option) => option.value === value);
  expect(said('lat p99')).toEqual({ value: 'lat p99', label: 'Latency p99' });
  expect(said('energy')).toMatchObject({ disabled: true, note: 'no row states it' });
  expect(said('fps')).toMatchObject({ disabled: true, note: 'batch 1, single stream only' });
});

test('the chosen quantity is never dimmed', () => {
  const energy = axisOptions('energy', given, text).find(({ value }) => value === 'energy');
  expect(energy).toEqual({ value: 'energy', label: 'Energy' });
});

test('axes are named in titles, controls and on the front', () => {
  expect(axesTitle({ view: 'front', x: 'energy', y: 'acc' }, text)).toBe('energy against accuracy');
  expect(axesTitle({ view: 'matrix', x: 'energy', y: 'acc' }, text)).toBe(
    'energy by device and model',
  );
  expect(axisLabel('acc', { q: 'p50', metric: 'top5' }, text)).toBe('Top-5');
  expect(betterWords({ x: 'lat', y: 'acc' }, text)).toBe('both faster and more accurate');
  expect(betterWords({ x: 'lat', y: 'fps' }, text)).toBe('faster');
});
