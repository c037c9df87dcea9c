import { expect, test } from 'vitest';
import type { FacetCount } from '../../lib/link/facets.ts';
import { familyGroups, toggleFamily } from './family-groups.ts';

function model(id: string, family: string, count: number, selected = false): FacetCount {
  return { id, label: id, family, count, selected };
}

const values = [
  model('v3-l', 'MobileNetV3', 4, true),
  model('resnet', 'ResNet', 9),
  model('v3-s', 'MobileNetV3', 6),
  model('gone', 'Gone', 0),
];

test('families fold, add up and stand by their rows, empty ones last', () => {
  const groups = familyGroups(values);
  expect(groups.map((group) => [group.family, group.count, group.selected])).toEqual([
    ['MobileNetV3', 10, 'mixed'],
    ['ResNet', 9, false],
    ['Gone', 0, false],
  ]);
});

test('one click takes a whole family, the next drops it, others stay', () => {
  const [family] = familyGroups(values);
  if (!family) throw new Error('no family');
  const taken = toggleFamily(['resnet', 'v3-l'], family);
  expect(taken).toEqual(['resnet', 'v3-l', 'v3-s']);
  const dropped = toggleFamily(taken, { ...family, selected: true });
  expect(dropped).toEqual(['resnet']);
});
