import { sceneInput } from '../../../lib/chart/testing/scene-input.ts';
import type { FrontChartStrings } from '../chart-strings.ts';

const { words } = sceneInput();

/** Plain words for tests; the product's own stand in lib/text. */
export const testStrings: FrontChartStrings = {
  title: 'Latency against accuracy',
  summary: 'Four results.',
  chart: 'chart',
  close: 'Close',
  keyboard: 'Arrow keys move.',
  wide: words,
  narrow: words,
  statistic: (statistic) => statistic,
  latency: (statistic, stated) => `Latency ${statistic}${stated ? '' : ', timer not stated'}`,
  onFront: 'on the front',
  referenceDevice: 'reference device',
  spread: 'p5–p95',
  spreadNotShown: (samples) => `n = ${samples}, spread not shown`,
  frameRate: 'FPS, derived',
  accuracy: (metric, images) => (images === null ? metric : `${metric}, ${images} images`),
  accuracyName: 'Accuracy',
  noAccuracy: 'none, speed only',
  samples: 'Samples',
  notStated: 'not stated',
  threads: (count) => `${count} threads`,
  remark: (code) => code,
  source: ({ tier }) => tier,
};
