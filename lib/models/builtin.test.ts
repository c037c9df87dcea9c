import { expect, test } from 'vitest';
import { builtinModels } from './builtin.ts';
import { artifactFormats, artifactPrecisions, supportOf } from './support.ts';

test('a model either has a data set or is for speed only', () => {
  for (const model of builtinModels) expect(model.speedOnly).toBe(model.datasetId === null);
});

test('the three classifiers are ordered by cost', () => {
  const [small, middle, large] = builtinModels;
  expect(small!.macs).toBeLessThan(middle!.macs);
  expect(middle!.macs).toBeLessThan(large!.macs);
});

test('whatever cannot be built says why', () => {
  for (const { slug } of builtinModels) {
    for (const format of artifactFormats) {
      for (const precision of artifactPrecisions) {
        const support = supportOf(slug, format, precision);
        if (!support.supported) expect(support.reason).toContain(slug);
      }
      expect(supportOf(slug, format, 'fp32').supported).toBe(true);
    }
  }
});
