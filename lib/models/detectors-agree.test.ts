import { expect, test } from 'vitest';
import { formatDifferences } from './testing/format-differences.ts';

test('scenes-s at 160: one image, four runtimes, the same rows', async () => {
  const { leakedTensors, ...differences } = await formatDifferences('scenes-s', 160);
  for (const difference of Object.values(differences)) expect(difference).toBeLessThan(1e-4);
  expect(leakedTensors).toBe(0);
}, 60_000);
