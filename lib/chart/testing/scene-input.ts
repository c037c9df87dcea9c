import type { LatencyUnit } from '../format.ts';
import type { AxisInput, SceneInput, ScenePoint } from '../scene-input.ts';
import { approximateWidth } from '../text-width.ts';

/** The figures of a point on the usual axes: latency against accuracy. */
interface LatencyPoint {
  ms: number;
  accuracy: number | null;
  p5Ms: number;
  p95Ms: number;
}

/** A measured point of a test's own making. */
export function scenePoint(given: Partial<ScenePoint & LatencyPoint> = {}): ScenePoint {
  const { ms = 10, accuracy = 0.8, p5Ms, p95Ms, ...more } = given;
  return {
    id: 'a',
    at: { x: ms, y: accuracy },
    spread:
      p5Ms === undefined || p95Ms === undefined ? null : { axis: 'x', low: p5Ms, high: p95Ms },
    series: { slot: 1, shape: 'circle' },
    kind: 'filled',
    flagged: false,
    anchor: false,
    note: null,
    label: { strong: 'MobileNetV2', rest: ['fp32', 'Raspberry Pi 4'] },
    ...more,
  };
}

/** An axis of latencies on a log scale, without limits or zoom. */
export function latencyAxis(given: Partial<AxisInput> = {}): AxisInput {
  return {
    measure: 'time',
    unit: 'auto',
    scale: 'log',
    better: 'low',
    zoom: null,
    limits: [],
    deadline: null,
    ...given,
  };
}

/** An axis of accuracies on a linear scale. */
export function accuracyAxisInput(given: Partial<AxisInput> = {}): AxisInput {
  return latencyAxis({ measure: 'share', scale: 'lin', better: 'high', ...given });
}

/** A wide log chart of batch 1, single stream, with short words; `scale` and `unit` are the x axis'. */
export function sceneInput(
  given: Partial<SceneInput & { scale: 'log' | 'lin'; unit: LatencyUnit }> = {},
): SceneInput {
  const { scale = 'log', unit = 'auto', ...more } = given;
  return {
    points: [],
    front: [],
    highlighted: [],
    width: 1000,
    height: 480,
    x: latencyAxis({ scale, unit }),
    y: accuracyAxisInput(),
    frameRate: true,
    refs: [],
    spread: 'front',
    locale: 'en',
    words: {
      x: { title: (name, kind) => `Latency p50, ${name}, ${kind}`, better: 'faster' },
      y: { title: (name) => `Top-1, ${name}`, better: 'more accurate' },
      cutAt: (tick) => `starts at ${tick}`,
      fpsTitle: 'FPS, derived',
      realTime: '18–20 FPS, real time',
      referenceRate: (fps) => `${fps} FPS`,
      gutter: ['No accuracy', 'speed only'],
      referenceDevice: 'reference device',
    },
    measure: approximateWidth,
    ...more,
  };
}
