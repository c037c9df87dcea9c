import type { SceneInput, ScenePoint } from '../scene.ts';
import { approximateWidth } from '../text-width.ts';

/** A measured point of a test's own making. */
export function scenePoint(given: Partial<ScenePoint> = {}): ScenePoint {
  return {
    id: 'a',
    ms: 10,
    accuracy: 0.8,
    p5Ms: null,
    p95Ms: null,
    series: { slot: 1, shape: 'circle' },
    kind: 'filled',
    flagged: false,
    anchor: false,
    note: null,
    label: { strong: 'MobileNetV2', rest: ['fp32', 'Raspberry Pi 4'] },
    ...given,
  };
}

/** A wide log chart of batch 1, single stream, with short words. */
export function sceneInput(given: Partial<SceneInput> = {}): SceneInput {
  return {
    points: [],
    front: [],
    highlighted: [],
    width: 1000,
    height: 480,
    scale: 'log',
    unit: 'auto',
    frameRate: true,
    refs: [],
    spread: 'front',
    locale: 'en',
    words: {
      accuracyTitle: 'Top-1, %',
      cutAt: (tick) => `starts at ${tick}`,
      fpsTitle: 'FPS, derived',
      latencyTitle: (unit, scale) => `Latency p50, ${unit}, ${scale}`,
      faster: '← faster',
      realTime: '18–20 FPS, real time',
      referenceRate: (fps) => `${fps} FPS`,
      gutter: ['No accuracy', 'speed only'],
      referenceDevice: 'reference device',
    },
    measure: approximateWidth,
    ...given,
  };
}
