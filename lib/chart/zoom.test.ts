import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontScene } from './front-scene.ts';
import { pixelOf } from './scale.ts';
import type { FrontScene } from './scene.ts';
import { accuracyAxisInput, latencyAxis, sceneInput, scenePoint } from './testing/scene-input.ts';
import { type Box, isZoomed, type Zoom, zoomBy, zoomToBox } from './zoom.ts';

const points = [2, 20, 200, 2000].map((ms, i) =>
  scenePoint({ id: `p${i}`, ms, accuracy: 0.6 + i / 10 }),
);

function drawn(zoom: Zoom, scale: 'log' | 'lin' = 'log'): FrontScene {
  return frontScene(
    sceneInput({
      points,
      x: latencyAxis({ zoom: zoom.x, scale, unit: 'ms' }),
      y: accuracyAxisInput({ zoom: zoom.y }),
      front: ['p0', 'p1', 'p2', 'p3'],
    }),
  );
}

const whole = drawn({ x: null, y: null });
const place = fc.record({
  x: fc.integer({ min: -50, max: 1050 }),
  y: fc.integer({ min: -50, max: 530 }),
});

test('a box shows what it held, and a thin one leaves its axis as it was', () => {
  const { x, y } = whole;
  const box: Box = {
    from: { x: pixelOf(x.scale, 10), y: pixelOf(y.scale, 85) },
    to: { x: pixelOf(x.scale, 300), y: pixelOf(y.scale, 65) },
  };
  const zoom = zoomToBox(whole, box);
  expect(zoom?.x?.low).toBeCloseTo(10, 1);
  expect(zoom?.x?.high).toBeCloseTo(300, 0);
  expect(zoom?.y?.low).toBeCloseTo(0.65, 3);
  const scene = drawn(zoom ?? { x: null, y: null });
  expect(scene.marks.map(({ id }) => id).sort()).toEqual(['p1', 'p2']);
  expect(scene.outside).toBe(2);
  expect(isZoomed(scene)).toBe(true);
  const level = zoomToBox(whole, { from: box.from, to: { ...box.to, y: box.from.y + 2 } });
  expect(level?.y).toBeNull();
  expect(zoomToBox(whole, { from: box.from, to: box.from })).toBeNull();
});

test('no zoom leaves the positive range of a log axis, or what there is', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ from: place, to: place }).map((box) => ({ box })),
      fc.constantFrom(0.5, 2).map((factor) => ({ factor })),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(steps, fc.option(place), (made, around) => {
      let zoom: Zoom = { x: null, y: null };
      for (const step of made) {
        const scene = drawn(zoom);
        zoom =
          'box' in step ? (zoomToBox(scene, step.box) ?? zoom) : zoomBy(scene, step.factor, around);
        const { x, y } = drawn(zoom);
        for (const axis of [x, y]) {
          expect(axis.scale.domain.high).toBeGreaterThan(axis.scale.domain.low);
          expect(axis.ticks.length).toBeGreaterThanOrEqual(1);
        }
        expect(x.scale.domain.low).toBeGreaterThanOrEqual(x.full.low * 0.999);
        expect(x.scale.domain.high).toBeLessThanOrEqual(x.full.high * 1.001);
      }
    }),
    { numRuns: 60 },
  );
});

test('in and out again is where it began, and out of everything is everything', () => {
  const near = zoomBy(whole, 0.5);
  expect(near.x?.low).toBeGreaterThan(whole.x.full.low);
  expect(zoomBy(drawn(near), 2)).toEqual({ x: null, y: null });
});

test('around a mark, the mark stays where it is', () => {
  const mark = whole.marks.find(({ id }) => id === 'p1');
  const nearer = drawn(zoomBy(whole, 0.5, mark));
  const again = nearer.marks.find(({ id }) => id === 'p1');
  expect(Math.abs((again?.x ?? 0) - (mark?.x ?? 0))).toBeLessThan(3);
  expect(Math.abs((again?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(3);
});

test('another scale keeps the part that is shown; a part from 0 starts where the log axis does', () => {
  const zoom = { x: { low: 10, high: 300 }, y: null };
  for (const scale of ['log', 'lin'] as const) {
    expect(drawn(zoom, scale).x.scale.domain).toEqual({ low: 10, high: 300 });
  }
  expect(drawn({ x: { low: 0, high: 300 }, y: null }).x.scale.domain.low).toBeGreaterThan(0);
});
