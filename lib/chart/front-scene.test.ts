import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontScene } from './front-scene.ts';
import { renderFrontSvg } from './front-svg.ts';
import { pixelOf } from './scale.ts';
import type { FrontScene, SceneTick } from './scene.ts';
import { sceneInput, scenePoint } from './testing/scene-input.ts';

const positionOf = (ticks: SceneTick[], value: number) =>
  ticks.find((tick) => tick.value === value)?.position ?? Number.NaN;

/** The place of a value by interpolating between two printed labels, as a reader would. */
function read(ticks: SceneTick[], value: number, kind: 'log' | 'linear'): number {
  const [a, b] = [ticks[0], ticks.at(-1)];
  if (!a || !b) return Number.NaN;
  const at = kind === 'log' ? Math.log : (x: number) => x;
  const share = (at(value) - at(a.value)) / (at(b.value) - at(a.value));
  return a.position + share * (b.position - a.position);
}

test('every mark stands where its printed axes say', () => {
  const points = [
    scenePoint({ id: 'a', ms: 2.67, accuracy: 0.701 }),
    scenePoint({ id: 'b', ms: 375, accuracy: 0.8 }),
  ];
  for (const scale of ['log', 'lin'] as const) {
    for (const width of [320, 360, 480, 768, 1280]) {
      const scene = frontScene(sceneInput({ points, scale, width }));
      for (const mark of scene.marks) {
        const x = read(scene.x.ticks, mark.at.x, scene.x.scale.kind);
        const y = read(scene.y.ticks, (mark.at.y ?? 0) * 100, 'linear');
        expect(Math.abs(mark.x - x)).toBeLessThan(1);
        expect(Math.abs(mark.y - y)).toBeLessThan(1);
        expect(pixelOf(scene.x.scale, mark.xValue)).toBeCloseTo(mark.x, 6);
        expect(pixelOf(scene.y.scale, mark.yValue)).toBeCloseTo(mark.y, 6);
      }
    }
  }
});

test('the real-time band is at 50 to 55.6 ms and in view when every point is faster, or slower', () => {
  for (const ms of [0.05, 3, 4000]) {
    const scene = frontScene(sceneInput({ points: [scenePoint({ ms })], unit: 'ms' }));
    const { plot } = scene;
    const { band } = scene.x;
    expect(band?.from).toBeCloseTo(pixelOf(scene.x.scale, 50), 6);
    expect(band?.to).toBeCloseTo(pixelOf(scene.x.scale, 1000 / 18), 6);
    expect(band?.from).toBeGreaterThanOrEqual(plot.left);
    expect(band?.to).toBeLessThanOrEqual(plot.right);
  }
});

test('the inverse scale says 1000 divided by the latency, and is absent where that means nothing', () => {
  const scene = frontScene(sceneInput({ points: [scenePoint({ ms: 2 })] }));
  for (const { value, position } of scene.fps) {
    expect(position).toBeCloseTo(pixelOf(scene.x.scale, 1000 / value), 6);
  }
  expect(positionOf(scene.fps, 20)).toBeCloseTo(scene.x.band?.from ?? 0, 6);
  const batched = frontScene(sceneInput({ points: [scenePoint({ ms: 2 })], frameRate: false }));
  expect(batched.fps).toEqual([]);
  expect(batched.x.band).toBeNull();
});

test('a reference line outside the points is brought into view', () => {
  const points = [scenePoint({ ms: 60 })];
  const scene = frontScene(sceneInput({ points, refs: [1, 2000] }));
  expect(scene.x.lines).toHaveLength(2);
  for (const { at, label } of scene.x.lines) {
    expect(at).toBeGreaterThanOrEqual(scene.plot.left);
    expect(at).toBeLessThanOrEqual(scene.plot.right);
    expect(label).toMatch(/FPS$/);
  }
});

test('zero, negative and missing figures go to the gutter and leave the plot standing', () => {
  const points = [
    scenePoint({ id: 'good', ms: 5.42 }),
    scenePoint({ id: 'zero', ms: 0 }),
    scenePoint({ id: 'negative', ms: -3, accuracy: null }),
    scenePoint({ id: 'speed', ms: 9, accuracy: null }),
  ];
  const scene = frontScene(sceneInput({ points, front: ['good'] }));
  const mark = (id: string) => scene.marks.find((one) => one.id === id);
  for (const id of ['zero', 'negative', 'speed']) {
    expect(mark(id)?.inGutter).toBe(true);
    expect(mark(id)?.y).toBeGreaterThan(scene.plot.bottom);
    expect(mark(id)?.y).toBeLessThan(scene.gutter?.bottom ?? 0);
  }
  expect(mark('zero')?.x).toBe(scene.plot.left);
  expect(mark('zero')?.xValue).toBe(scene.x.scale.domain.low);
  expect(mark('speed')?.x).toBeCloseTo(pixelOf(scene.x.scale, 9), 6);
  expect(mark('good')?.inGutter).toBe(false);
  expect(renderFrontSvg(scene, { title: 't', summary: 's' })).not.toMatch(/NaN|Infinity|undefined/);
});

test('one point has an axis of at least three ticks around it', () => {
  const scene = frontScene(sceneInput({ points: [scenePoint({ ms: 5.42 })], frameRate: false }));
  expect(scene.x.ticks.length).toBeGreaterThanOrEqual(3);
  const { left, right } = scene.plot;
  expect(scene.marks[0]?.x).toBeGreaterThan(left + (right - left) / 4);
  expect(scene.marks[0]?.x).toBeLessThan(right - (right - left) / 4);
});

test('sub-decade data have round ticks, sub-millisecond data are in microseconds', () => {
  const at = (...latencies: number[]) =>
    frontScene(sceneInput({ points: latencies.map((ms) => scenePoint({ ms })), frameRate: false }));
  expect(at(286, 329).x.ticks.map(({ label }) => label)).toContain('300');
  const small = at(0.02, 0.9);
  expect(small.x.unit).toBe('us');
  expect(small.x.ticks.map(({ label }) => label)).toContain('100');
  expect(small.x.ticks.map(({ label }) => label).join(' ')).not.toMatch(/e|0000\d/);
});

test('a whisker that leaves the plot ends in an arrow at its edge; a p5 of 0 draws', () => {
  const points = [scenePoint({ id: 'a', ms: 10, p5Ms: 0, p95Ms: 1e6 })];
  const scene = frontScene(sceneInput({ points, front: ['a'] }));
  expect(scene.marks[0]?.whisker).toEqual({
    axis: 'x',
    from: scene.plot.left,
    to: scene.plot.right,
    arrowFrom: true,
    arrowTo: true,
  });
  const svg = renderFrontSvg(scene, { title: 't', summary: 's' });
  expect(svg).toContain('data-arrow="below"');
  expect(svg).toContain('data-arrow="beyond"');
  expect(svg).not.toMatch(/NaN/);
});

test('with few samples, and for published figures, no whisker is drawn', () => {
  const spread = { ms: 10, p5Ms: 9, p95Ms: 11 };
  const points = [
    scenePoint({ id: 'few', ...spread, kind: 'few' }),
    scenePoint({ id: 'published', ...spread, kind: 'hollow' }),
    scenePoint({ id: 'measured', ...spread }),
  ];
  const scene = frontScene(sceneInput({ points, front: ['few', 'measured'] }));
  const drawn = scene.marks.filter(({ whisker }) => whisker !== null).map(({ id }) => id);
  expect(drawn).toEqual(['measured']);
});

test('among many points only the front and what is highlighted keep their whiskers', () => {
  const points = Array.from({ length: 60 }, (_, i) =>
    scenePoint({ id: `p${i}`, ms: 10 + i, p5Ms: 9 + i, p95Ms: 12 + i }),
  );
  const drawn = (scene: FrontScene) =>
    scene.marks.filter(({ whisker }) => whisker !== null).map(({ id }) => id);
  const input = sceneInput({ points, front: ['p0'], highlighted: ['p7'] });
  expect(drawn(frontScene(input)).sort()).toEqual(['p0', 'p7']);
  expect(drawn(frontScene({ ...input, spread: 'all' }))).toHaveLength(60);
});

test('the front is a step line from the floor through its points to the right edge', () => {
  const points = [
    scenePoint({ id: 'slow', ms: 100, accuracy: 0.9 }),
    scenePoint({ id: 'fast', ms: 10, accuracy: 0.8 }),
    scenePoint({ id: 'behind', ms: 50, accuracy: 0.7 }),
  ];
  const scene = frontScene(sceneInput({ points, front: ['fast', 'slow'] }));
  const numbers = scene.frontPath.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const at = (id: string) => scene.marks.find((mark) => mark.id === id) ?? { x: 0, y: 0 };
  const expected = [
    at('fast').x,
    scene.plot.bottom,
    at('fast').y,
    at('slow').x,
    at('slow').y,
    scene.plot.right,
  ];
  expect(numbers).toHaveLength(expected.length);
  for (const [i, value] of numbers.entries()) expect(value).toBeCloseTo(expected[i] ?? 0, 1);
  expect(frontScene(sceneInput({ points, front: [] })).frontPath).toBe('');
});

test('keyboard order is ascending by latency, drawing order has the front on top', () => {
  const ms = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(ms, (latencies) => {
      const points = latencies.map((one, i) => scenePoint({ id: `p${i}`, ms: one }));
      const scene = frontScene(sceneInput({ points, front: ['p0'] }));
      const order = scene.byX.map((index) => scene.marks[index]?.at.x ?? 0);
      expect(order).toEqual([...latencies].sort((a, b) => a - b));
      expect(scene.marks.at(-1)?.id).toBe('p0');
    }),
  );
});

test('labels never overlap, never leave the plot, and no tick label leaves the picture', () => {
  const point = fc.record({
    ms: fc.integer({ min: 1, max: 90_000 }).map((n) => n / 10),
    accuracy: fc.integer({ min: 500, max: 990 }).map((n) => n / 1000),
  });
  const widths = fc.constantFrom(320, 360, 480, 768, 1280);
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 25 }), widths, (made, width) => {
      const points = made.map((one, i) => scenePoint({ id: `p${i}`, ...one }));
      const input = sceneInput({ points, width, front: points.map(({ id }) => id) });
      const scene = frontScene(input);
      const boxes = scene.labels.map((label) => {
        const rest = label.rest === '' ? 0 : input.measure(` ${label.rest}`, 400);
        const size = input.measure(label.strong, 600) + rest;
        const left = label.anchor === 'end' ? label.x - size : label.x;
        return { left, right: left + size, top: label.y - 9, bottom: label.y + 2 };
      });
      boxes.forEach((a, i) => {
        expect(a.left).toBeGreaterThanOrEqual(scene.plot.left);
        expect(a.right).toBeLessThanOrEqual(scene.plot.right);
        for (const b of boxes.slice(i + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top;
          expect(apart || b.bottom <= a.top).toBe(true);
        }
      });
      for (const { label, position } of [...scene.x.ticks, ...scene.fps]) {
        const half = input.measure(label, 400) / 2;
        expect(position + half).toBeLessThanOrEqual(width);
        expect(position - half).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
