import type { SceneInput, ScenePoint } from '../../../lib/chart/scene-input.ts';
import {
  accuracyAxisInput,
  latencyAxis,
  sceneInput,
  scenePoint,
} from '../../../lib/chart/testing/scene-input.ts';

const at = (...latencies: number[]): ScenePoint[] =>
  latencies.map((ms, i) =>
    scenePoint({ id: `p${i}`, ms, p5Ms: ms * 0.9, p95Ms: ms * 1.2, accuracy: 0.6 + i / 100 }),
  );

/** 500 combinations from 0.4 to 6,000 ms (ux.md, fixture S). */
const many = Array.from({ length: 500 }, (_, i) =>
  scenePoint({
    id: `p${i}`,
    ms: 0.4 * 15_000 ** (((i * 7919) % 500) / 499),
    accuracy: 0.5 + ((i * 104_729) % 450) / 1000,
  }),
);

/** Values of any two quantities: bytes against milliseconds, rates against joules. */
const pairs = (...values: [x: number, y: number][]): ScenePoint[] =>
  values.map(([x, y], i) => scenePoint({ id: `p${i}`, at: { x, y } }));

const bytes = latencyAxis({ measure: 'bytes' });
const energy = latencyAxis({ measure: 'energy' });
const frames = latencyAxis({ measure: 'frames', better: 'high' });

/** What the traps of recharts are about, by name. */
export const parityCases: Record<string, Parameters<typeof sceneInput>[0]> = {
  'five hundred points': { points: many, front: ['p0'] },
  'a zero and a negative': { points: [...at(5.42, 60), scenePoint({ id: 'zero', ms: 0 })] },
  'a spread down to 0': { points: [scenePoint({ ms: 10, p5Ms: 0, p95Ms: 1e9 })], front: ['a'] },
  'one point': { points: at(5.42), frameRate: false },
  'under one decade': { points: at(286, 329), frameRate: false },
  'under one millisecond': { points: at(0.02, 0.9), frameRate: false },
  'a reference line outside': { points: at(2, 4), refs: [1, 5000] },
  'a linear axis': { points: at(2.67, 375), scale: 'lin' },
  'results without accuracy': {
    points: [...at(3), scenePoint({ id: 'x', ms: 9, accuracy: null })],
  },
  'two log axes over many decades': {
    points: pairs([0.02, 812], [5, 64e3], [90, 8e6], [6000, 2.1e9], [40, 0]),
    y: bytes,
  },
  'a log axis of one decade on the side': {
    points: pairs([5, 286], [7, 300], [9, 329]),
    y: energy,
  },
  'a latency on the side, with its band': {
    points: pairs([0.7, 2], [0.8, 200]),
    x: accuracyAxisInput(),
    y: latencyAxis(),
    refs: [30, 60],
  },
  'rates of frames, limits and a deadline': {
    points: pairs([375, 4e6], [20, 9e5], [3, 5e7]),
    x: { ...frames, limits: [{ side: 'least', value: 25, label: 'at least 25 FPS' }] },
    y: { ...bytes, limits: [{ side: 'most', value: 1e7, label: 'at most 10 MB' }] },
    refs: [30],
  },
  'a part of both axes': {
    points: pairs([5, 0.7], [50, 0.8]),
    x: latencyAxis({ zoom: { low: 4.3, high: 77 } }),
    y: accuracyAxisInput({ zoom: { low: 0.662, high: 0.871 } }),
  },
  'two linear axes': {
    points: pairs([0, 0.3], [12, 0.9]),
    x: latencyAxis({ scale: 'lin' }),
    y: accuracyAxisInput(),
    frameRate: false,
  },
};

/** The input of one case at one width. */
export function parityInput(name: string, width: number): SceneInput {
  return sceneInput({ ...parityCases[name], width });
}
