import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBasketFull, toggleBasket, withBaseline } from './basket.ts';
import { anyView } from './testing/view.ts';
import { basketLimit, defaultView } from './view.ts';
import { viewHref } from './view-query.ts';

test('what is put in can be taken out again, and a full basket stays as it is', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const added = toggleBasket(view, 'not-there');
      if (isBasketFull(view)) expect(added).toBe(view);
      else expect(toggleBasket(added, 'not-there')).toEqual(view);
      expect(added.c.length).toBeLessThanOrEqual(basketLimit);
    }),
  );
});

test('the baseline is the first, and nothing is lost by naming another', () => {
  const view = { ...defaultView(), c: ['a', 'b', 'c'] };
  expect(withBaseline(view, 'c').c).toEqual(['c', 'a', 'b']);
  expect(withBaseline(view, 'a').c).toEqual(['a', 'b', 'c']);
});

test('an address with a full basket and eight filters is short enough for any mail (ux.md A10)', () => {
  const id = (n: number) => `mlperf_inference_datacenter_open.${n}b7403d36217d5cd`;
  const view = {
    ...defaultView(),
    co: 'image-classification~imagenet-2012-val~top1~SingleStream~b1',
    ds: 123_456_789,
    c: [1, 2, 3, 4, 5, 6].map(id),
    dev: ['jetson-agx-xavier-32gb', 'raspberry-pi-4-8gb', 'intel-core-i7-13700k'],
    model: ['efficientnet-lite4', 'mobilenet-v3-large-1.0-224', 'resnet-50'],
    fw: ['armnn-opencl', 'onnxruntime-node'],
    max_lat: 50,
    min_acc: 75,
  };
  expect(`https://inferometer.example${viewHref(view)}`.length).toBeLessThan(1000);
});
