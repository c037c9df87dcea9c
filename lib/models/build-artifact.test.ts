import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArtifact } from './build-artifact.ts';
import { readWeights } from './read-weights.ts';

const folder = fileURLToPath(new URL('./weights', import.meta.url));

test.each([
  ['mobilenet-v2', 'b2242ace191de579377e3f531237a486ef5009b4ee9bc55261829c67512cd5a6'],
  ['resnet-50', '65d2a44952c125505827b647fe8aa008cde4a50492471d4689aa1cde89338bd4'],
] as const)(
  '%s is generated with the same bytes everywhere',
  (slug, sha256) => {
    expect(buildArtifact(slug, 'onnx', 'fp32', readWeights(folder, slug)).sha256).toBe(sha256);
  },
  60_000,
);

test('a trained model without its weight file, or with another length, is refused', () => {
  expect(() => buildArtifact('glyphs-s', 'onnx', 'fp32', null)).toThrow('weight file');
  expect(() => buildArtifact('glyphs-s', 'onnx', 'fp32', new Uint8Array(8))).toThrow('8');
});
