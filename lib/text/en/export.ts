/** Words of the menu of files, and of the tables that leave as Markdown. */
export const exporting = {
  formats: {
    csv: 'CSV, for a spreadsheet',
    json: 'JSON, for a program',
    md: 'Copy as Markdown',
    svg: 'SVG picture',
    png: 'PNG picture, twice the size',
  },
  samples: 'Raw samples, CSV',
  copying: 'Writing the table',
  copied: 'The table is copied as Markdown.',
  copyFailed:
    'The table could not be copied: the browser does not allow it, or the hub did not answer. It opens as a file instead.',
  columns: {
    slot: 'Side',
    device: 'Device',
    model: 'Model',
    runtime: 'Runtime',
    provider: 'Provider',
    precision: 'Precision',
    batch: 'Batch',
    threads: 'Threads',
    concurrency: 'In flight',
    powerMode: 'Power mode',
    scenario: 'Scenario',
    timer: 'Timer',
    evidence: 'Evidence',
    sustained: 'First and last third',
  },
  /** A cell that the row does not state. */
  missing: '–',
  same: (parts: string) => `All rows: ${parts}.`,
  part: (name: string, value: string) => `${name} ${value}`,
  between: ', ',
  limits: { broken: 'beyond the limits', unknown: 'a limit is not stated' },
  bold: 'Bold: the best of its column, where its interval overlaps with that of no other measured row.',
  from: (link: string, version: string, asOf: string | null) =>
    asOf === null
      ? `From ${link}, data version ${version}.`
      : `From ${link}, data version ${version} of ${asOf}.`,
  thisView: 'this view on Inferometer',
  latencies: (statistic: string, timer: string) =>
    `Latency is ${statistic} of ${timer} unless a cell says otherwise.`,
  licences: (each: string) => `Licences: ${each}.`,
  licence: (whose: string, licence: string | null) => `${whose}: ${licence ?? 'none stated'}`,
  thisHub: 'measured by this hub',
};
