import { expect, test } from 'vitest';
import type { PaletteItem } from './palette-item.ts';
import { pinnedHref } from './pinned-href.ts';

const item = (kind: PaletteItem['kind'], href: string | null): PaletteItem => ({
  id: '1',
  kind,
  name: 'one',
  detail: null,
  href,
  run: null,
});

test('from a pinned page an entry leads to the same data version, from another to the newest', () => {
  expect(pinnedHref(item('device', '/d/pi-4'), 7)).toBe('/d/pi-4?ds=7');
  expect(pinnedHref(item('model', '/m/resnet-50'), 7)).toBe('/m/resnet-50?ds=7');
  expect(pinnedHref(item('framework', '/f/tflite'), null)).toBe('/f/tflite');
});

test('what no version pins, and what leads nowhere, stays as it is', () => {
  expect(pinnedHref(item('result', '/r/1'), 7)).toBe('/r/1');
  expect(pinnedHref(item('page', '/devices'), 7)).toBe('/devices');
  expect(pinnedHref(item('view', '/?q=p90'), 7)).toBe('/?q=p90');
  expect(pinnedHref(item('action', null), 7)).toBeNull();
});
