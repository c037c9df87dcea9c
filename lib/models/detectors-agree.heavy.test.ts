import { expect, test } from 'vitest';
import { formatDifferences } from './testing/format-differences.ts';

test('yolov3-tiny at 224: one image, four runtimes, the same rows', async () => {
  const { leakedTensors, ...differences } = await formatDifferences('yolov3-tiny', 224);
  for (const difference of Object.values(differences)) expect(difference).toBeLessThan(1e-4);
  expect(leakedTensors).toBe(0);
}, 60_000);
