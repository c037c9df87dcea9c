import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { frontScene } from '../../lib/chart/front-scene.ts';
import { sceneInput, scenePoint } from '../../lib/chart/testing/scene-input.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { type FrontData, planFront } from '../../lib/export/pictures/front-input.ts';
import { testStrings } from '../../lib/export/pictures/testing/strings.ts';
import { defaultView } from '../../lib/link/view.ts';
import { TooltipContent } from './chart-tooltip.tsx';
import { keyboardMove } from './front-overlay.tsx';
import { spokenMark } from './spoken-mark.ts';
import { tooltipPlace } from './tooltip-place.ts';

const scene = frontScene(
  sceneInput({
    points: [30, 10, 20].map((ms) => scenePoint({ id: `at-${ms}`, ms })),
    front: ['at-10'],
  }),
);

test('arrows walk in the order of the axis and stop at its ends', () => {
  const walk = (key: string, from: string | null) =>
    keyboardMove(key, scene, scene.marks.find(({ id }) => id === from) ?? null)?.id;
  expect(walk('ArrowRight', null)).toBe('at-10');
  expect(walk('ArrowRight', 'at-10')).toBe('at-20');
  expect(walk('ArrowRight', 'at-30')).toBe('at-30');
  expect(walk('ArrowLeft', 'at-30')).toBe('at-20');
  expect(walk('ArrowLeft', 'at-10')).toBe('at-10');
  expect(walk('ArrowLeft', null)).toBe('at-30');
  expect(walk('Home', 'at-30')).toBe('at-10');
  expect(walk('End', 'at-10')).toBe('at-30');
  expect(walk('Tab', 'at-10')).toBeUndefined();
});

test('the tooltip never covers its mark and starts inside the chart', () => {
  const at = fc.record({
    ms: fc.integer({ min: 1, max: 9999 }),
    accuracy: fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
  });
  fc.assert(
    fc.property(fc.array(at, { minLength: 1, maxLength: 6 }), (made) => {
      const points = made.map((one, i) => scenePoint({ id: `p${i}`, ...one }));
      const drawn = frontScene(sceneInput({ points, width: 700 }));
      for (const mark of drawn.marks) {
        const place = tooltipPlace(drawn, mark);
        const left = place.left ?? drawn.width - (place.right ?? 0) - 316;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + 316).toBeLessThanOrEqual(drawn.width);
        const below = place.top !== undefined && place.top > mark.y + 9;
        const above = place.bottom !== undefined && drawn.height - place.bottom < mark.y - 9;
        expect(below || above).toBe(true);
      }
    }),
  );
});

const point = makePoint({
  latency: latency({ p50Ms: 2.6712345, spread: { p5Ms: 2.5, p95Ms: 3.1 } }),
  remarks: [{ code: 'noisy', detail: null }],
});
const data: FrontData = {
  points: [point],
  view: defaultView(),
  metric: 'top1',
  frameRate: true,
  series: {},
  locale: 'en',
  strings: testStrings,
};
const plan = planFront(data);
const placed = plan.placed.get('a');
const mark = frontScene(plan.input(1000)).marks[0];

test('a move speaks identity, both values with units, rounded', () => {
  if (!placed || !mark) throw new Error('the point is on the plot');
  expect(spokenMark(mark, placed, data)).toBe(
    'Raspberry Pi 4, Glyph S, ONNX Runtime, fp32: Latency p50 2.67 ms, 80.0 %, on the front, noisy',
  );
  const memory = { ...data, view: { ...data.view, y: 'mem' as const } };
  const unstated = { ...placed, y: null };
  expect(spokenMark({ ...mark, onFront: false }, unstated, memory)).toContain(
    'Latency p50 2.67 ms, mem not stated',
  );
});

function tooltip(given: Partial<typeof point>, asked: Partial<FrontData> = {}): string {
  if (!mark) throw new Error('the point is on the plot');
  const content = (
    <TooltipContent
      mark={mark}
      point={{ ...point, ...given }}
      data={{ ...data, ...asked }}
      miss={missed}
      actions={null}
    />
  );
  return renderToStaticMarkup(content).replace(/<[^>]+>/g, ' ');
}

const missed = {
  resultId: '0198c0de-0000-7000-8000-000000000000',
  samples: 1000,
  missed: 12,
  share: 0.012,
  low: 0.007,
  high: 0.02,
  longestMs: 41,
  longestStreak: 2,
};

test('the tooltip says figures with units, spread, rate, samples, doubt and source', () => {
  const text = tooltip({});
  for (const words of ['2.67 ms', '2.50–3.10 ms', '374', '80.0 %', '1,000', 'noisy', 'measured']) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/2\.671|NaN|null|Over|Placement/);
  expect(tooltip({ samples: 7 })).toContain('n = 7, spread not shown');
});

test('it adds what the axes show, what the row states, and misses of the deadline', () => {
  const view = { ...data.view, y: 'mem' as const, dl: 33 };
  const text = tooltip({ energyMj: 12, placement: 0.5, peakMemoryBytes: 64.8e6 }, { view });
  for (const words of [
    '64.8 MB',
    '12.0 mJ',
    '0.5 on the accelerator',
    'Over 33.0 ms',
    '12 of 1000',
  ]) {
    expect(text).toContain(words);
  }
  expect(tooltip({}, { view })).toMatch(/mem\s+not stated/);
});
