import { sceneInput } from '../../../chart/testing/scene-input.ts';
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
  quantity: (quantity) => quantity,
  limit: (side, figure) => `at ${side} ${figure}`,
  deadline: (figure) => `deadline ${figure}`,
  placement: 'Placement',
  placed: (share) => `${share} on the accelerator`,
  missed: (figure) => `Over ${figure}`,
  misses: ({ missed, samples }) => `${missed} of ${samples}`,
  zoom: {
    group: 'Zoom',
    in: 'Zoom in',
    out: 'Zoom out',
    reset: 'Reset zoom',
    hint: 'Drag a box',
    outside: (outside, all) => `${outside} of ${all} outside`,
  },
  dense: (marks) => `${marks} marks as one picture`,
  notStated: 'not stated',
  threads: (count) => `${count} threads`,
  remark: (code) => code,
  source: ({ tier }) => tier,
};
