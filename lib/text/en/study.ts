/** Words of a study: the cells of one sweep, drawn together. */
export const study = {
  kicker: 'Study',
  axes: {
    batch: 'batch',
    threads: 'threads',
    concurrency: 'requests in flight',
    precision: 'precision',
    inputSize: 'input size, px',
  },
  value: {
    batch: (value: string) => `batch ${value}`,
    threads: (value: string) => (value === '1' ? '1 thread' : `${value} threads`),
    concurrency: (value: string) => `${value} in flight`,
    precision: (value: string) => value,
    inputSize: (value: string) => `${value} px`,
  },
  count: (results: string, axes: string) => `${results} results over ${axes}.`,
  open: (count: number) =>
    count === 1 ? '1 is still being measured.' : `${count} are still being measured.`,
  without: (count: number) =>
    count === 1
      ? '1 has no figure and stands in the table with its reason.'
      : `${count} have no figure and stand in the table with their reason.`,
  timer: 'The timer covers the inference alone, unless a row says otherwise.',
  latency: (unit: string) => `Latency p50, ${unit}, log`,
  throughput: 'Throughput, items/s, log',
  panel: (subject: string, axis: string) => `${subject} by ${axis}`,
  whisker:
    'Bars are the interval over the medians of four processes or more; a triangle is a remark.',
  byAxis: (axis: string) => `by ${axis}`,
  knee: (line: string, c: string, share: string) =>
    `${line}: from ${c} in flight on, more requests bring little (${share} of the most).`,
  kneeNone: (line: string) => `${line}: throughput still grows at the largest value.`,
  kneeRule: 'The knee is the smallest value that reaches 95 % of the largest throughput.',
  efficiency: 'Efficiency',
  efficiencyRule: 'Efficiency is throughput over the value times throughput at one.',
  summary: (lines: string) => `${lines}.`,
  lineSummary: (line: string, points: string) => `${line || 'all'}: ${points}`,
  pointSummary: (x: string, figure: string) => `${x} gives ${figure}`,
  all: 'all',
  table: 'Cells',
  columns: {
    device: 'Device',
    model: 'Model',
    runtime: 'Runtime',
    scenario: 'Scenario',
    p50: 'p50, ms',
    interval: 'interval, ms',
    throughput: 'Items/s',
    accuracy: 'Accuracy',
    remarks: 'Remarks and outcome',
  },
  between: ', ',
  and: ' and ',
  empty: {
    title: 'No cell of this study has a result yet.',
    body: 'Cells appear here as the agent measures them.',
  },
  notFoundTitle: 'There is no study at this address',
  notFoundBody: 'The address may be mistyped, or no device has run this sweep here.',
};
