import type { SceneInput, ScenePoint } from '../../../lib/chart/scene.ts';
import { sceneInput, scenePoint } from '../../../lib/chart/testing/scene-input.ts';

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

/** What the traps of recharts are about, by name. */
export const parityCases: Record<string, Partial<SceneInput>> = {
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
};

/** The input of one case at one width. */
export function parityInput(name: string, width: number): SceneInput {
  return sceneInput({ ...parityCases[name], width });
}
