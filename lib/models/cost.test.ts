import { expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { mobilenetV2 } from './graphs/mobilenet-v2.ts';
import { resnet50 } from './graphs/resnet-50.ts';

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
