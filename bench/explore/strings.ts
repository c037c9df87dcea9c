import type { FrontChartStrings } from '../../components/charts/chart-strings.ts';
import type { SceneWords } from '../../lib/chart/scene.ts';

const words: SceneWords = {
  accuracyTitle: 'Top-1 accuracy, %',
  cutAt: (tick) => `axis starts at ${tick}`,
  fpsTitle: 'FPS, derived',
  latencyTitle: (unit, scale) => `Latency p50, ${unit}, ${scale}`,
  faster: '← faster',
  realTime: '18–20 FPS, real time',
  referenceRate: (fps) => `${fps} FPS`,
  gutter: ['No accuracy', 'speed only'],
  referenceDevice: 'reference device',
};

/** Words of the benchmark's chart; the product's own stand in lib/text. */
export const benchStrings: FrontChartStrings = {
  title: 'Benchmark',
  summary: 'Points of the benchmark.',
  chart: 'chart',
  close: 'Close',
  keyboard: 'Arrow keys move from point to point.',
  wide: words,
  narrow: words,
  statistic: (statistic) => statistic,
  latency: (statistic) => `Latency ${statistic}`,
  onFront: 'on the front',
  referenceDevice: 'reference device',
  spread: 'p5–p95',
  spreadNotShown: (samples) => `n = ${samples}, spread not shown`,
  frameRate: 'FPS, derived',
  accuracy: (metric, images) => `${metric}, ${images ?? '?'} images`,
  accuracyName: 'Accuracy',
  noAccuracy: 'none',
  samples: 'Samples',
  notStated: 'not stated',
  threads: (count) => `${count} threads`,
  remark: (code) => code,
  source: () => 'benchmark',
};
