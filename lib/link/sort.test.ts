import { expect, test } from 'vitest';
import { nextSort } from './sort.ts';

test('a first click takes the useful direction, the second the other', () => {
  const byLatency = { key: 'lat', dir: 'asc' } as const;
  expect(nextSort(byLatency, 'acc')).toEqual({ key: 'acc', dir: 'desc' });
  expect(nextSort({ key: 'acc', dir: 'desc' }, 'acc')).toEqual({ key: 'acc', dir: 'asc' });
  expect(nextSort(byLatency, 'lat')).toEqual({ key: 'lat', dir: 'desc' });
  expect(nextSort(byLatency, 'dev')).toEqual({ key: 'dev', dir: 'asc' });
  expect(nextSort(byLatency, 'miss')).toEqual({ key: 'miss', dir: 'asc' });
  expect(nextSort(byLatency, 'fps')).toEqual({ key: 'fps', dir: 'desc' });
});
