import { expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { mobilenetV2 } from './graphs/mobilenet-v2.ts';
import { resnet50 } from './graphs/resnet-50.ts';
import { yolov3Tiny } from './graphs/yolov3-tiny.ts';

test('MobileNetV2 and ResNet-50 have the size of their papers', () => {
  expect(costOf(mobilenetV2())).toEqual({
    params: 3_487_816,
    macs: 300_774_272,
    flops: 601_548_544,
  });
  expect(costOf(resnet50())).toEqual({
    params: 25_530_472,
    macs: 4_089_184_256,
    flops: 8_178_368_512,
  });
});

test('YOLOv3-tiny has the size that darknet prints', () => {
  const { params, flops } = costOf(yolov3Tiny());
  // darknet's 8,858,734 count four numbers a normalised channel where a folded file has one bias.
  const normalisedChannels = 16 + 32 + 64 + 128 + 256 + 512 + 1024 + 256 + 512 + 128 + 256;
  expect(params + 3 * normalisedChannels).toBe(8_858_734);
  // darknet says 5.571 BFLOPs, pooling and upsampling included.
  expect(Math.abs(flops / 5.571e9 - 1)).toBeLessThan(0.002);
});

test('a smaller input costs less and has the same parameters', () => {
  const [usual, small] = [costOf(yolov3Tiny()), costOf(yolov3Tiny(224))];
  expect(small.params).toBe(usual.params);
  expect(small.macs / usual.macs).toBeCloseTo((224 / 416) ** 2, 6);
});
