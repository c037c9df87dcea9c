import { expect, test } from 'vitest';
import { testCell } from '../../../lib/contract/testing/cell.ts';
import { cellName } from './words.ts';

test('the name of a cell leaves out what is as usual, and tells the cells of a sweep apart', () => {
  const usual = testCell();
  const runtime = 'ONNX Runtime 1.30.0 cpu';
  expect(cellName(usual)).toBe(`Glyphs S · ${runtime} · fp32 · 64 px`);
  const { artifact } = usual;
  const model = { ...artifact.model, name: 'MobileNetV2 1.0 224' };
  const sized = (edge: number) =>
    cellName(testCell({ artifact: { ...artifact, model }, inputShape: [1, 3, edge, edge] }));
  expect(sized(224)).toBe(`MobileNetV2 1.0 224 · ${runtime} · fp32`);
  expect(sized(160)).toBe(`MobileNetV2 1.0 224 · ${runtime} · fp32 · 160 px`);
  const crowd = testCell({ batch: 4, threads: 2, scenario: 'Offline', concurrency: 3 });
  expect(cellName(crowd)).toMatch(/batch 4 · 2 threads · Offline · 3 in flight$/);
});
