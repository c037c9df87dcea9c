import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArtifact } from './build-artifact.ts';
import { readWeights } from './read-weights.ts';

const folder = fileURLToPath(new URL('./weights', import.meta.url));

// Seen alike on Node 16.20 and 20.20. A retrained model or a changed writer changes them: say why.
test.each([
  ['glyphs-s', 'onnx', 'fp32', '11e1ef83eee0ca7000ba508ab3a09a3d34deade77d260ac5fe81236336818d76'],
  ['glyphs-s', 'onnx', 'int8', 'd04e26460cc9015400ca7ff484f6fca9f03c4d840002b1850702ae5b5b38ab87'],
  [
    'glyphs-s',
    'tflite',
    'int8',
    'a2d4a6402fac54b74a44aae1977a708a51b398f84ec049283e906ba24a48d592',
  ],
  [
    'glyphs-s',
    'tflite',
    'fp32',
    'e696a5e4598fd0015cad92a7e378598279d8132c0690c247bb7cf67febb9d933',
  ],
  ['glyphs-s', 'tfjs', 'fp32', '988b3a7170f3052b00eef9bf6dfd7908a16e20df90a2c6150d4cdbf3b28332a5'],
  ['glyphs-m', 'onnx', 'fp32', 'f0929021e66850bbdeff7b2dfbe3de46e76f9b498b45114ffd7f261e4528ba1a'],
  ['glyphs-m', 'onnx', 'int8', '806d95c5d7d9be717f7b75f7d3bca3e9b8b8c4cdec8ff5a19429e21bca9f720f'],
  [
    'glyphs-m',
    'tflite',
    'int8',
    '18700acb849193e37ff3bae25a0aa736a914f5279543da298c8793956ff4dd9d',
  ],
  [
    'glyphs-m',
    'tflite',
    'fp32',
    '07262ca8007278af330f7d9e8901d5dbe246db18ae769057af2db024b2bad01b',
  ],
  ['glyphs-m', 'tfjs', 'fp32', 'bef8df3b163d39a5de307ddfb7d6de067829cf91559b1c39447803e0798446fb'],
  ['glyphs-l', 'onnx', 'fp32', 'd31f9786c56384afdd163814104aec78187d87b6ec61d2c8e44ddaf9a5a9ee33'],
  ['glyphs-l', 'onnx', 'int8', 'c1808b1f7c857a92663dba28496870dad6b5bf44447471b7a92ec3776b286d8f'],
  [
    'glyphs-l',
    'tflite',
    'int8',
    'd620bf4be419b3a6cee5566da33bc5b946ef104911e473253ed043c5ebb5369d',
  ],
  [
    'glyphs-l',
    'tflite',
    'fp32',
    'cee6a46fe081ec30f4df184c6a2167e5ea04213ae12140cc723fd5a2243dffd3',
  ],
  ['glyphs-l', 'tfjs', 'fp32', '424c49a1e048f0eeb7a8d52618fd84cc7ed0ff8757b375a000db05e949637eff'],
  [
    'mobilenet-v2',
    'onnx',
    'fp32',
    'b2242ace191de579377e3f531237a486ef5009b4ee9bc55261829c67512cd5a6',
  ],
  [
    'mobilenet-v2',
    'onnx',
    'int8',
    'e4c7aa214e4d725efb1b5e2ae97b5e26fca718c00f41dd9304ce49fd312ec451',
  ],
  [
    'mobilenet-v2',
    'tflite',
    'int8',
    '08349d457648da1848905e4ffd666b095ec672346d4190c61c17f8a77b8c5f52',
  ],
  ['resnet-50', 'onnx', 'fp32', '65d2a44952c125505827b647fe8aa008cde4a50492471d4689aa1cde89338bd4'],
  [
    'yolov3-tiny',
    'onnx',
    'fp32',
    'b4b6d90875ff104b2f17c1cf1a9dbbbd42694e0a5ec37ae28ce937dd31094d7c',
  ],
  [
    'yolov3-tiny',
    'onnx',
    'int8',
    '84c323e650935fc0f2478792323c892f28dc5bf071dbb3f713e47843a37d7538',
  ],
  [
    'yolov3-tiny',
    'tflite',
    'int8',
    'f07402de547a646d61320cc6450cce162cccf05b1cc65b2e87f22b982f3e24aa',
  ],
  ['scenes-s', 'onnx', 'fp32', '9fc921c591391e2d7473ba22b5ad0fd7d49ba4a6668a5afc0f2cd2a1606ff46a'],
  ['scenes-s', 'onnx', 'int8', 'c87451b545c71abe7540c5860f95b1ae17e53f34cce1177bfdf54271aa033a12'],
  [
    'scenes-s',
    'tflite',
    'fp32',
    '5f5eef8e75cd13feb6b9923645c3802a8eeb774722118acb8835ce4be6849aa3',
  ],
  [
    'scenes-s',
    'tflite',
    'int8',
    'ac0c0c08d722a48112cf81cf0d78a678c11ed489c705ea08e74928c67808012e',
  ],
  ['scenes-s', 'tfjs', 'fp32', 'fcff455d8cd0e20db427918930b99399276169872c4671abd21075405e241ac7'],
] as const)(
  '%s as %s %s has the same bytes everywhere',
  (slug, format, precision, sha256) => {
    const artifact = buildArtifact(slug, format, precision, readWeights(folder, slug));
    expect(artifact.sha256).toBe(sha256);
  },
  60_000,
);

test('a trained model without its weight file, or with another length, is refused', () => {
  expect(() => buildArtifact('glyphs-s', 'onnx', 'fp32', null)).toThrow('weight file');
  expect(() => buildArtifact('glyphs-s', 'onnx', 'fp32', new Uint8Array(8))).toThrow('8');
});
