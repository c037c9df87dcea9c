import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontScene } from './front-scene.ts';
import { renderFrontSvg } from './front-svg.ts';
import { nameBox } from './line-names.ts';
import type { Measure } from './measure.ts';
import { isInView } from './place-marks.ts';
import { pixelOf } from './scale.ts';
import type { AxisInput, SceneInput, ScenePoint } from './scene-input.ts';
import { latencyAxis, sceneInput, scenePoint } from './testing/scene-input.ts';

const measures: Measure[] = ['time', 'frames', 'rate', 'energy', 'power', 'bytes', 'share'];

const anyAxis: fc.Arbitrary<AxisInput> = fc
  .record({
    measure: fc.constantFrom(...measures),
    scale: fc.constantFrom('log' as const, 'lin' as const),
    better: fc.constantFrom('low' as const, 'high' as const),
    zoom: fc.option(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 900 }))),
    limit: fc.option(fc.integer({ min: 1, max: 90 })),
    deadline: fc.option(fc.integer({ min: 1, max: 90 })),
  })
  .map(({ measure, scale, better, zoom, limit, deadline }) => {
    const by = measure === 'share' ? 0.01 : 1;
    return latencyAxis({
      measure,
      scale,
      better,
      zoom: zoom && { low: zoom[0] * by, high: (zoom[0] + zoom[1]) * by },
      limits: limit === null ? [] : [{ side: 'most', value: limit * by, label: 'at most' }],
      deadline: deadline === null ? null : { value: deadline * by, label: 'deadline' },
    });
  });

const anyValue = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000),
  fc.integer({ min: 1, max: 7 }).chain((k) => fc.integer({ min: 1, max: 10 ** k })),
);

const anyScene: fc.Arbitrary<SceneInput> = fc
  .record({
    x: anyAxis,
    y: anyAxis,
    values: fc.array(fc.tuple(anyValue, fc.option(anyValue)), { maxLength: 20 }),
    width: fc.constantFrom(320, 360, 480, 768, 1280),
    refs: fc.uniqueArray(fc.integer({ min: 1, max: 240 }), { maxLength: 8 }),
    frameRate: fc.boolean(),
  })
  .map(({ x, y, values, ...more }) => {
    const held = (axis: AxisInput, value: number) =>
      axis.measure === 'share' ? Math.min(1, value) : value;
    const points: ScenePoint[] = values.map(([atX, atY], i) =>
      scenePoint({
        id: `p${i}`,
        at: { x: held(x, atX), y: atY === null ? null : held(y, atY) },
        spread: { axis: i % 2 ? 'x' : 'y', low: atX / 2, high: atX * 3 },
      }),
    );
    const front = points.filter((_, i) => i % 3 === 0).map(({ id }) => id);
    return sceneInput({ x, y, points, front, ...more });
  });

test('whatever the axes show, every number of the picture is one, and no point is lost', () => {
  fc.assert(
    fc.property(anyScene, (input) => {
      const scene = frontScene(input);
      const svg = renderFrontSvg(scene, { title: 't', summary: 's' });
      expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
      expect(scene.marks.length + scene.outside).toBe(input.points.length);
      for (const mark of scene.marks) {
        expect(isInView(mark, scene.plot)).toBe(true);
        expect(pixelOf(scene.x.scale, mark.xValue)).toBeCloseTo(mark.x, 6);
        expect(pixelOf(scene.y.scale, mark.yValue)).toBeCloseTo(mark.y, 6);
        if (mark.inGutter) expect(mark.y).toBeGreaterThan(scene.plot.bottom);
      }
    }),
    { numRuns: 50 },
  );
});

test('tick labels of both axes keep apart and inside the picture', () => {
  fc.assert(
    fc.property(anyScene, (input) => {
      const { x, y, plot } = frontScene(input);
      const widthOf = (label: string) => input.measure(label, 400);
      expect(x.ticks.length).toBeGreaterThanOrEqual(1);
      x.ticks.forEach(({ label, position }, i) => {
        expect(position - widthOf(label) / 2).toBeGreaterThanOrEqual(0);
        expect(position + widthOf(label) / 2).toBeLessThanOrEqual(input.width);
        const next = x.ticks[i + 1];
        if (!next) return;
        const gap = next.position - position - (widthOf(label) + widthOf(next.label)) / 2;
        expect(gap).toBeGreaterThanOrEqual(2);
      });
      y.ticks.forEach(({ label, position }, i) => {
        expect(plot.left - 8 - widthOf(label)).toBeGreaterThanOrEqual(0);
        const next = y.ticks[i + 1];
        if (next) expect(position - next.position).toBeGreaterThanOrEqual(14);
      });
    }),
    { numRuns: 50 },
  );
});

test('names of lines, bands and limits never lie over each other and stay in the plot (C10)', () => {
  fc.assert(
    fc.property(anyScene, (input) => {
      const { names, plot } = frontScene(input);
      const boxes = names.map((name) => nameBox(name, input.measure(name.text, 400)));
      boxes.forEach((a, i) => {
        expect(a.left).toBeGreaterThanOrEqual(plot.left);
        expect(a.right).toBeLessThanOrEqual(plot.right);
        for (const b of boxes.slice(i + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top;
          expect(apart || b.bottom <= a.top).toBe(true);
        }
      });
    }),
    { numRuns: 50 },
  );
});

test('eight reference rates on a narrow chart are all named', () => {
  const refs = [24, 25, 26, 28, 30, 31, 32, 60];
  const scene = frontScene(sceneInput({ points: [scenePoint({ ms: 40 })], refs, width: 360 }));
  const rates = scene.names.filter(({ kind }) => kind === 'rate');
  expect(rates.map(({ text }) => text)).toEqual(refs.map((fps) => `${fps} FPS`));
});

test('what a limit forbids is hatched, what it allows is not', () => {
  const points = [scenePoint({ at: { x: 10, y: 5 } })];
  const axis = (side: 'most' | 'least', value: number) =>
    latencyAxis({ limits: [{ side, value, label: side }] });
  const scene = frontScene(sceneInput({ points, x: axis('most', 40), y: axis('least', 2) }));
  const [x] = scene.x.limits;
  const [y] = scene.y.limits;
  expect(x?.edge).toBeCloseTo(pixelOf(scene.x.scale, 40), 6);
  expect([x?.from, x?.to]).toEqual([x?.edge, scene.plot.right]);
  expect([y?.from, y?.to]).toEqual([scene.plot.bottom, y?.edge]);
  const svg = renderFrontSvg(scene, { title: 't', summary: 's' });
  expect(svg.match(/data-limit="/g)).toHaveLength(2);
  expect(svg.match(/data-limit-edge/g)).toHaveLength(2);
});

test('the real-time band lies on whichever axis shows a latency or a rate of frames', () => {
  const frames = latencyAxis({ measure: 'frames', better: 'high' });
  const points = [scenePoint({ at: { x: 30, y: 40 } })];
  const { x, y, fps } = frontScene(sceneInput({ points, x: frames, y: latencyAxis() }));
  expect(x.band?.from).toBeCloseTo(pixelOf(x.scale, 18), 6);
  expect(x.band?.to).toBeCloseTo(pixelOf(x.scale, 20), 6);
  expect(y.band?.from).toBeCloseTo(pixelOf(y.scale, 50), 6);
  expect(fps).toEqual([]);
});

test('a whisker stands upright where the latency does', () => {
  const points = [
    scenePoint({ at: { x: 30, y: 40 }, spread: { axis: 'y', low: 30, high: Infinity } }),
    scenePoint({ id: 'low', at: { x: 30, y: 20 } }),
  ];
  const scene = frontScene(sceneInput({ points, y: latencyAxis(), front: ['a'] }));
  const whisker = scene.marks.find(({ id }) => id === 'a')?.whisker;
  expect(whisker).toMatchObject({ axis: 'y', arrowFrom: false, arrowTo: true });
  expect(whisker?.to).toBe(scene.plot.top);
  expect(whisker?.from).toBeCloseTo(pixelOf(scene.y.scale, 30), 6);
});

test('better ends are named where they are, on either side', () => {
  const svg = (x: 'low' | 'high', y: 'low' | 'high') =>
    renderFrontSvg(
      frontScene(
        sceneInput({
          points: [scenePoint({ at: { x: 3, y: 4 } })],
          x: latencyAxis({ better: x }),
          y: latencyAxis({ better: y }),
        }),
      ),
      { title: 't', summary: 's' },
    );
  expect(svg('low', 'high')).toContain('>← faster<');
  expect(svg('low', 'high')).toContain('>more accurate →<');
  expect(svg('high', 'low')).toContain('>faster →<');
  expect(svg('high', 'low')).toContain('>← more accurate<');
});
