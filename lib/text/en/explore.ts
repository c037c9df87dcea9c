import { formatCount } from '../figures.ts';
import { controls } from './explore-controls.ts';

/** A count as it stands in a sentence. */
const n = (count: number) => formatCount(count, 'en');

/** Words of the Explore page. */
export const explore = {
  controls,
  title: (task: string, axes: string) => `${task}: ${axes}`,
  axesTitle: (x: string, y: string) => `${x} against ${y}`,
  rangeTitle: (x: string) => `${x}, row by row`,
  matrixTitle: (x: string) => `${x} by device and model`,
  ofResults: (total: string) => ` of ${total} results.`,
  onFront: (count: number, better: string) =>
    count === 0
      ? 'None is on the front.'
      : `${n(count)} ${count === 1 ? 'is' : 'are'} on the front: nothing else is ${better}.`,
  both: (x: string, y: string) => (x === y ? x : `both ${x} and ${y}`),
  marks: (statistic: string) => `Dot ${statistic}, whisker p5–p95 on the front.`,
  marksAlone: (statistic: string) => `Dot ${statistic}; none states p5–p95.`,
  marksRange: (statistic: string) => `Dot ${statistic}, whisker p5–p95.`,
  speedOnly: (count: number) =>
    `${n(count)} ${count === 1 ? 'has' : 'have'} no accuracy and ${count === 1 ? 'stands' : 'stand'} under the plot.`,
  withoutValue: (count: number, quantity: string) =>
    `${n(count)} ${count === 1 ? 'does' : 'do'} not state ${quantity}: in the table only.`,
  underPlot: (count: number, quantity: string) =>
    `${n(count)} ${count === 1 ? 'does not state' : 'do not state'} ${quantity} and ${count === 1 ? 'stands' : 'stand'} under the plot.`,
  belowResolution: (count: number) =>
    `${n(count)} ${count === 1 ? 'has' : 'have'} a figure that is not above 0 and ${count === 1 ? 'stands' : 'stand'} under the plot.`,
  withoutAccuracy: (count: number) => `${n(count)} ${count === 1 ? 'has' : 'have'} no accuracy.`,
  drawnByOther: (count: number, statistic: string) =>
    `${n(count)} ${count === 1 ? 'does' : 'do'} not state ${statistic}: drawn by the statistic ${count === 1 ? 'it states' : 'they state'}.`,
  withoutStatistic: (count: number, statistic: string) =>
    `${n(count)} ${count === 1 ? 'does' : 'do'} not state ${statistic}: in the table only.`,
  otherTimer: (count: number, timer: string) =>
    `${n(count)} ${count === 1 ? 'does' : 'do'} not state ${timer}: in the table only.`,
  timerUnstated: (count: number) =>
    `${n(count)} ${count === 1 ? 'does not say what its' : 'do not say what their'} timer covers.`,
  throughputOnly: (count: number) =>
    `${n(count)} ${count === 1 ? 'states' : 'state'} throughput alone: in the table only.`,
  unchecked: (count: number) =>
    `${n(count)} ${count === 1 ? 'has' : 'have'} neither an accuracy nor checked outputs and never ${count === 1 ? 'ranks' : 'rank'}.`,
  wrongAnswers: (count: number) =>
    `${n(count)} gave other outputs than the reference runtime and ${count === 1 ? 'does' : 'do'} not rank.`,
  timer: 'What the timer covers',
  timerPrefix: 'timer',
  drawOthers: (statistic: string) => `Draw those without ${statistic} too`,
  drawStated: (statistic: string) => `Draw only ${statistic}`,
  leftOut: (parts: string) => `${parts}: in the table, with the reason.`,
  leftOutParts: {
    failed: (count: number) => `${n(count)} failed`,
    incomplete: (count: number) => `${n(count)} incomplete`,
    unsupported: (count: number) => `${n(count)} unsupported`,
    rejected: (count: number) => `${n(count)} rejected`,
    retracted: (count: number) => `${n(count)} retracted`,
  },
  between: ', ',
  filter: 'Filter',
  filterSet: (count: number) => `${count} set`,
  show: (count: string) => `Show ${count}`,
  clearAll: 'Clear all',
  facets: {
    runtime: 'Runtime',
    device: 'Device',
    model: 'Model',
    precision: 'Precision',
    powerMode: 'Power mode',
    placement: 'Placement',
    evidence: 'Evidence',
  },
  colourAndShape: 'colour and shape',
  shownOf: (shown: number, all: number) => `${shown} of ${all}`,
  more: (count: number) => `${count} more`,
  fewer: 'Show fewer',
  sayMore: 'More',
  sayLess: 'Less',
  searchIn: (facet: string) => `Search in ${facet.toLowerCase()}`,
  noneFound: 'Nothing matches.',
  unfold: (family: string) => `Models of ${family}`,
  removePart: (part: string) => `Remove ${part}`,
  view: 'View',
  views: { front: 'Front', range: 'Range', table: 'Table', matrix: 'Matrix' },
  statistic: 'Statistic on the x axis',
  scale: 'Scale of the x axis',
  log: 'log',
  linear: 'linear',
  unit: 'Unit',
  units: { auto: 'auto', us: 'µs', ms: 'ms', s: 's' } as Record<string, string>,
  cohort: 'Cohort',
  own: 'own',
  published: 'published',
  cohortSize: (count: number, text: string) => (count === 1 ? '1 result' : `${text} results`),
  cohortOfTask: (task: string, cohort: string) => `${task}: ${cohort}`,
  dataSet: (name: string, images: string | null) => (images === null ? name : `${name}, ${images}`),
  dataSetNotStated: 'data set not stated',
  accuracyNotStated: 'accuracy not stated',
  asOf: (day: string) => `as of ${day}`,
  newerExists: 'Newer data available.',
  unpin: 'Show the newest',
  copyLink: 'Copy link',
  linkCopied: (count: string, day: string | null) =>
    day === null
      ? `Link copied. It shows these ${count} results.`
      : `Link copied. It shows these ${count} results as of ${day}.`,
  linkField: 'Link to this view',
  linkSelect: 'The browser does not allow copying. Select the link and copy it yourself.',
  newResults: (count: number) => (count === 1 ? '1 new result' : `${count} new results`),
  newResultsShown: (count: number) =>
    count === 1 ? '1 new result added.' : `${n(count)} new results added.`,
  pollFailed: (moment: string) =>
    `The server does not answer since ${moment}. The figures below are the last ones.`,
  ignored: (keys: string) => `Not understood in this address and left out: ${keys}.`,
  sortedBy: (column: string, ascending: boolean) =>
    `Sorted by ${column}, ${ascending ? 'ascending' : 'descending'}.`,
  tableName: 'Results',
  showMoreRows: (count: string) => (count === '1' ? 'Show 1 more row' : `Show ${count} more rows`),
  columns: {
    device: 'Device',
    model: 'Model',
    runtime: 'Runtime',
    precision: 'Precision',
    spread: 'p5–p95',
    fps: 'FPS',
    accuracy: (metric: string) => `${metric}, %`,
    samples: 'Samples',
    evidence: 'Evidence and remarks',
  },
  spreadText: (low: string, high: string, unit: string) => `${low}–${high} ${unit}`,
  moreRemarks: (count: number) => `+${count}`,
  openSource: (label: string) => `Open the source: ${label}`,
  openResult: 'Open result',
  compareWith: 'Compare',
  openTheSource: 'Open source',
  statesOnly: (statistic: string, figure: string) => `${statistic} ${figure}`,
  chartFailed: 'The chart failed; the table below has the same rows.',
  copyDetails: 'Copy details',
  emptyAll: {
    title: 'No device of yours has reported yet.',
    body: 'The agent on this machine begins on its own; its first result appears here without a reload.',
  },
  emptyCohort: {
    title: 'There is no such cohort.',
    body: (count: number) =>
      count === 1 ? 'One other cohort has results.' : `${count} other cohorts have results.`,
    action: 'Open the newest cohort',
  },
  emptyFilter: {
    title: 'No result matches these filters.',
    body: (facet: string, count: string) =>
      `${facet} excludes most. Without it: ${count} ${count === '1' ? 'result' : 'results'}.`,
    remove: (facet: string) => `Remove ${facet}`,
  },
  emptyWaiting: {
    title: 'Waiting for the first result.',
    body: 'A measurement is being made. It appears here by itself.',
  },
  emptyPlot: {
    title: (quantity: string) => `No row has a value to draw: ${quantity}.`,
    body: 'The table below lists every row with what it states.',
  },
};
