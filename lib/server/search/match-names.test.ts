import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FoundItem } from '../../contract/catalogue.ts';
import { matchNames } from './match-names.ts';

function item(id: string, name: string, points = 1): FoundItem {
  return { kind: 'model', id, name, detail: null, points };
}

const items = [
  item('resnet-50', 'ResNet-50', 40),
  item('resnet-18', 'ResNet-18', 90),
  item('mobilenet-v2', 'MobileNetV2', 10),
  item('tiny-resnet', 'Tiny ResNet', 5),
  item('squeezenet', 'SqueezeNet', 7),
];
const found = (q: string) => matchNames(items, q, 20).map(({ id }) => id);

test('the same name, then names that begin so, then words that begin so, then any part', () => {
  expect(found('resnet')).toEqual(['resnet-18', 'resnet-50', 'tiny-resnet']);
  expect(found('ResNet-50')).toEqual(['resnet-50']);
  expect(found('res 50')).toEqual(['resnet-50']);
  expect(found('net')).toEqual([
    'resnet-18',
    'resnet-50',
    'mobilenet-v2',
    'squeezenet',
    'tiny-resnet',
  ]);
});

test('case and accents make no difference, and nothing finds nothing', () => {
  expect(matchNames([item('cafe', 'Café Net')], 'CAFE', 20)).toHaveLength(1);
  expect(found('  ')).toEqual([]);
  expect(found('nothing like it')).toEqual([]);
});

test('any text is taken, and never more than asked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 3 }), (q, most) => {
      expect(matchNames(items, q, most).length).toBeLessThanOrEqual(most);
    }),
  );
});
