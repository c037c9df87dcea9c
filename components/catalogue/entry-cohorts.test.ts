import { expect, test } from 'vitest';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { chosenCohort, entryCohorts } from './entry-cohorts.ts';

const glyphs = 'image-classification~glyphs-64@5000~top1~SingleStream~b1';
const imagenet = 'image-classification~imagenet~top1~SingleStream~b1';
const published = { tier: 'published' as const, cohort: imagenet };
const loose = { cohort: null, accuracy: [] };

test('own rows without an accuracy stand with the own cohort of their kind', () => {
  const groups = entryCohorts([
    makePoint({ id: 'a' }),
    makePoint({ id: 'b', ...loose }),
    makePoint({ id: 'c', ...published }),
    makePoint({ id: 'd', ...published }),
    makePoint({ id: 'e', ...published }),
  ]);
  expect(
    groups.map(({ cohort, points }) => [cohort.id, points.map(({ id }) => id).join('')]),
  ).toEqual([
    [glyphs, 'ab'],
    [imagenet, 'cde'],
  ]);
  expect(groups[0]?.cohort).toMatchObject({ own: true, metric: 'top1', batch: 1, points: 2 });
});

test('without such a cohort they are a group of their own, and no row is lost', () => {
  const groups = entryCohorts([
    makePoint({ id: 'a', ...loose }),
    makePoint({ id: 'b', ...loose, batch: 8 }),
    makePoint({ id: 'c', ...published }),
  ]);
  expect(groups.map(({ cohort }) => cohort.id).sort()).toEqual(
    [
      imagenet,
      'image-classification~-~-~SingleStream~b1',
      'image-classification~-~-~SingleStream~b8',
    ].sort(),
  );
  expect(groups.flatMap(({ points }) => points)).toHaveLength(3);
});

test('what a front can be drawn of comes before more rows without an accuracy', () => {
  const silent = { ...published, cohort: 'image-classification~-~-~-~b1', accuracy: [] };
  const groups = entryCohorts([
    makePoint({ id: 'a', ...silent }),
    makePoint({ id: 'b', ...silent }),
    makePoint({ id: 'c', ...published }),
  ]);
  expect(groups.map(({ cohort }) => cohort.id)).toEqual([imagenet, silent.cohort]);
});

test('an address chooses a group; what it does not know gives the first', () => {
  const groups = entryCohorts([makePoint({ id: 'a' }), makePoint({ id: 'c', ...published })]);
  expect(chosenCohort(groups, imagenet)?.cohort.id).toBe(imagenet);
  expect(chosenCohort(groups, 'x')?.cohort.id).toBe(glyphs);
  expect(chosenCohort([], null)).toBeNull();
});
