import { formatCount } from '../figures.ts';

/** A count as it stands in a sentence. */
const n = (count: number) => formatCount(count, 'en');

/** Words of the table, of the ranges and of the matrix of the same rows. */
export const table = {
  choose: 'Columns',
  alwaysShown: 'Device, model and runtime are always shown.',
  usual: 'Usual columns',
  /** Whole names: in the list of columns, in what a sort announces, on axes. */
  names: {
    prec: 'Precision',
    pm: 'Power mode',
    threads: 'Threads',
    ep: 'Execution provider',
    lat: 'Latency',
    spread: 'Spread p5–p95',
    p90: 'Latency p90',
    p99: 'Latency p99',
    miss: 'Missed deadlines',
    fps: 'FPS, derived',
    thr: 'Throughput, measured',
    acc: 'Accuracy',
    energy: 'Energy per inference',
    power: 'Power',
    mem: 'Peak memory',
    size: 'Model size',
    place: 'Share on the accelerator',
    trend: 'Trend of p50',
    samples: 'Samples',
    ev: 'Evidence and remarks',
  },
  /** What the narrow heads of some columns say. */
  heads: {
    ep: 'Provider',
    miss: 'Missed, %',
    thr: 'Throughput, /s',
    energy: 'Energy',
    power: 'Power',
    mem: 'Memory',
    size: 'Size',
    place: 'On accelerator, %',
    trend: 'Trend p50',
  },
  above: (deadline: string) => `above ${deadline}`,
  noDeadline: 'No deadline is set.',
  notCounted: 'not counted',
  missed: (missed: string, samples: string, low: string, high: string) =>
    `${missed} of ${samples} samples missed it; 95 % interval ${low}–${high} %.`,
  stalls: (longest: string, streak: string | null) =>
    streak === null
      ? `The longest took ${longest}.`
      : `The longest took ${longest}; at most ${streak} in a row.`,
  trendOf: (results: number, low: string, high: string, last: string) =>
    `p50 of the last ${n(results)} ${results === 1 ? 'result' : 'results'}: ${low} to ${high}, last ${last}`,
  trendWaits: 'is being read',
  trendFailed: 'could not be read',
  compare: (name: string) => `Compare ${name}`,
  compareBaseline: (name: string) => `Compare ${name}, the baseline`,
  basketFull: 'Six are chosen: take one out first.',
  broken: 'beyond your limits',
  unknown: 'a limit is not stated',
  onCpu: (share: string) => `${share} % on CPU`,
  openPage: (name: string) => `Everything about ${name}`,
  range: {
    title: (quantity: string) => `${quantity}, row by row`,
    shown: (count: number, quantity: string) =>
      `${n(count)} ${count === 1 ? 'row' : 'rows'} by ${quantity}, in the order of the table.`,
    spread: (count: number) =>
      count === 0
        ? 'None states p5–p95.'
        : `The bar is p5–p95, stated by ${n(count)} with 72 samples or more.`,
    leftOut: (parts: string) => `Not drawn: ${parts}.`,
    keyboard: 'Arrow keys move from row to row, Enter opens the result.',
    zero: 'below the resolution of its timer',
    beyond: 'outside the zoom',
    missedHead: (deadline: string) => `Above ${deadline}`,
    samples: (count: string) => `n = ${count}, spread not shown`,
  },
  leftOut: {
    failed: (count: number) => `${n(count)} failed`,
    incomplete: (count: number) => `${n(count)} incomplete`,
    unsupported: (count: number) => `${n(count)} unsupported`,
    rejected: (count: number) => `${n(count)} rejected`,
    retracted: (count: number) => `${n(count)} retracted`,
    silent: (count: number) => `${n(count)} without this figure`,
    wrong: (count: number) => `${n(count)} with wrong outputs`,
  },
  between: ', ',
  matrix: {
    name: 'Device by model',
    model: 'Model',
    device: 'Device',
    /** "the lowest latency p50" */
    lowest: (quantity: string) => `the lowest ${quantity}`,
    highest: (quantity: string) => `the highest ${quantity}`,
    shown: (devices: number, models: number, best: string, unit: string) =>
      `${n(devices)} ${devices === 1 ? 'device' : 'devices'} by ${n(models)} ${models === 1 ? 'model' : 'models'}; each cell has, of its rows, ${best}, in ${unit}.`,
    kept: 'Rows within your limits go first.',
    published: 'A published figure stands only where nothing was measured.',
    leftOut: (parts: string) => `Never the best of a cell: ${parts}.`,
    bestOf: 'best of its models',
    hint: 'Move to a cell to read all of it; arrow keys move between cells.',
    others: (count: number) => `+${n(count)}`,
    othersSaid: (count: number) => `${n(count)} more ${count === 1 ? 'row' : 'rows'}`,
    never: 'not measured',
    silent: 'no figure',
    wrong: 'wrong outputs',
    foldAll: 'Fold the families',
    unfoldAll: 'All models',
    family: (family: string, models: number) =>
      models === 1 ? family : `${family}, ${n(models)} models`,
    legend: 'Empty outline: not measured. Hatched: unsupported. ×: failed.',
    position: 'The mark on the line is its place on the log scale of all cells.',
  },
};
