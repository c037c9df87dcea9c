import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeImage, toImage } from './place-image.ts';
import { recipes } from './recipe.ts';

const input = { width: 224, height: 224 };

test('torchvision: shorter edge to 256, then the centre', () => {
  const crop = { kind: 'crop', share: 0.875 } as const;
  expect(placeImage(crop, { width: 500, height: 375 }, input)).toEqual({
    image: { width: 500, height: 375 },
    cut: { left: 0, top: 0, width: 500, height: 375 },
    size: { width: 341, height: 256 },
    keep: { left: 58, top: 16, width: 224, height: 224 },
    left: 0,
    top: 0,
  });
  expect(placeImage(crop, { width: 100, height: 401 }, input).size).toEqual({
    width: 256,
    height: 1026,
  });
});

test('letterbox: the whole image, centred', () => {
  const place = placeImage({ kind: 'letterbox', fill: 114 }, { width: 640, height: 480 }, input);
  expect(place.size).toEqual({ width: 224, height: 168 });
  expect([place.left, place.top]).toEqual([0, 28]);
  expect(toImage(place, 112, 112)).toEqual({ x: 320, y: 240 });
  expect(toImage(place, 0, 28)).toEqual({ x: 0, y: 0 });
});

test('stretch: the central part of both edges', () => {
  const place = placeImage({ kind: 'stretch', share: 0.875 }, { width: 800, height: 80 }, input);
  expect(place.cut).toEqual({ left: 50, top: 5, width: 700, height: 70 });
  expect(place.size).toEqual(input);
});

test('every recipe stays inside the image and covers no pixel outside the input', () => {
  const edge = fc.integer({ min: 1, max: 3000 });
  const target = fc.integer({ min: 16, max: 640 });
  const recipe = fc.constantFrom(...recipes.values());
  fc.assert(
    fc.property(recipe, edge, edge, target, target, ({ fit }, width, height, w, h) => {
      const { cut, size, keep, left, top } = placeImage(
        fit,
        { width, height },
        { width: w, height: h },
      );
      for (const [start, length, most] of [
        [cut.left, cut.width, width],
        [cut.top, cut.height, height],
        [keep.left, keep.width, size.width],
        [keep.top, keep.height, size.height],
        [left, keep.width, w],
        [top, keep.height, h],
      ] as const) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(1);
        expect(start + length).toBeLessThanOrEqual(most);
      }
      if (fit.kind !== 'letterbox') expect(keep).toMatchObject({ width: w, height: h });
    }),
  );
});
