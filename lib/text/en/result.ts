/** Words of the result page. */
export const result = {
  title: (model: string, device: string) => `${model} on ${device}`,
  crumb: (id: string) => `result ${id}`,
  validity: {
    valid: { verdict: 'Valid.', body: 'No remark was raised on this result.' },
    remarks: (count: number) =>
      count === 1 ? 'Valid, with one remark.' : `Valid, with ${count} remarks.`,
    remarksStay: 'A remark stays with the figure in every table, chart and export.',
    imported: 'Not measured here.',
    importedBody: (label: string) =>
      `The samples are those of ${label}; how they were taken, no rule of ours has checked.`,
    rejected: 'Rejected.',
    rejectedBody: 'It never joins the front or a ranking.',
  },
  states: {
    open: {
      verdict: 'Still being measured.',
      body: 'Figures appear when the last process has reported.',
    },
    failed: { verdict: 'Failed.', body: 'No figure came out of this result.' },
    incomplete: {
      verdict: 'Incomplete.',
      body: 'Some planned processes never reported. What arrived is shown.',
    },
    unsupported: {
      verdict: 'Unsupported.',
      body: 'The runtime cannot take this model in this form, so nothing was timed.',
    },
  },
  superseded: {
    verdict: 'Superseded.',
    body: 'Another attempt of its job took its place: it is kept, and joins no chart.',
  },
  retracted: (day: string, reason: string) => `Retracted on ${day}: ${reason}`,
  readouts: {
    p50: 'Latency p50',
    spread: 'p5–p95',
    p99: 'p99',
    frameRate: 'Frame rate',
    memory: 'Memory, peak',
    processes: (count: number, medians: string) => `${count} processes, medians ${medians}`,
    oneProcess: (interval: string | null) =>
      interval === null
        ? '1 process; its samples do not bound an interval'
        : `1 process; 95 % interval of its samples ${interval}`,
    throughput: 'Throughput',
    measuredOver: (windows: number) =>
      windows === 1 ? 'measured over one window' : `measured over ${windows} windows`,
    inFlight: 'In flight',
    requests: 'requests at once',
    window: 'Window',
    itemsIn: (items: string) => `${items} items`,
    batchSize: 'Batch',
    itemsPerCall: 'items a call',
    derivedAtBatch1: 'derived at batch 1, single stream',
    derivedOnly: 'only stated at batch 1, single stream',
    interval: (range: string) => `interval ${range}`,
    notBounded: (count: string) => `${count} samples do not bound its interval`,
    fewSamples: (count: string) => `${count} samples, spread not stated`,
    speedOnly: 'speed only',
    wilson: (images: string, low: string, high: string) => `${images} images, ${low}–${high}`,
    ownRun: 'process tree, own run',
  },
  sentence: {
    again: (times: number, low: string, high: string) =>
      `Measured ${times} times in fresh processes; the medians lie between ${low} and ${high}.`,
    once: (samples: string) =>
      `Measured once, in one fresh process, over ${samples} samples: another process may well differ by more than its own interval says.`,
    imported: (samples: string) => `Taken elsewhere, ${samples} samples in one process.`,
    half: (ms: string) => `Half of the inferences took ${ms} or less`,
    tail: (ms: string) => `, nine in ten ${ms} or less`,
    parts: {
      infer: ' The timer covers the inference alone.',
      total: ' The timer covers pre- and post-processing too.',
      pre: ' The timer covers the pre-processing alone.',
      post: ' The timer covers the post-processing alone.',
    },
    outliers: (count: string, share: string) =>
      ` ${count} samples (${share}) were more than ten spreads slower; they are counted, never removed.`,
    offline: (perSecond: string, inFlight: number) =>
      `${perSecond} items came out each second, counted over the whole window, with ${inFlight === 1 ? 'one request' : `${inFlight} requests`} in flight. No latency is stated: a request that waits for another has none of its own.`,
  },
  timer: 'What the timer covers',
  clock: {
    verdict: (ms: string) => `${ms} is close to what the clock and the loop can tell.`,
    step: (text: string) => `The clock steps by ${text}`,
    turn: (text: string) => `an empty turn of the loop takes ${text}`,
    harness: (text: string, share: string) =>
      `an inference that does nothing takes ${text}, ${share} of the median`,
    batched: (calls: number) => `each sample times ${calls} calls together`,
    unknown: 'Neither clock nor loop were measured with it.',
    between: ', ',
  },
  trace: 'Trace',
  traceSummary: (count: string, least: string, most: string) =>
    least
      ? `${count} inferences in order, from ${least} to ${most}.`
      : `${count} inferences in order.`,
  traceAxis: (unit: string) => `Latency, ${unit}`,
  traceMarks: (count: string) => `each inference; line is the running median; ${count} samples`,
  traceTime: 'Seconds since the measured window began',
  traceWarmupCount: (count: string, most: string) =>
    `shaded: ${count} warm-up samples to ${most}, in no figure`,
  traceBeyond: (count: string, most: string) =>
    count === '1'
      ? `1 slower sample, ${most}, is above the picture`
      : `${count} slower samples, to ${most}, are above the picture`,
  traceFailed:
    'The trace could not be drawn; the distribution and the table have the same samples.',
  traceSample: (index: string, value: string, seconds: string) =>
    `Sample ${index}: ${value} at ${seconds} s`,
  noTrace: 'No sample of this process was kept.',
  distribution: 'Distribution',
  distributionNote: (count: string) => `${count} samples of this process`,
  distributionSummary: (count: string, percentiles: string) =>
    percentiles ? `${count} samples: ${percentiles}.` : `${count} samples.`,
  distributionAxes: {
    histogram: (unit: string) => `Latency, ${unit}, linear`,
    ecdf: (unit: string) => `Share of samples up to a latency, ${unit}, linear`,
  },
  distributionShape: 'Picture of the distribution',
  distributionShapes: { histogram: 'counts', ecdf: 'shares' },
  distributionCut: (count: string, most: string) => `${count} slower samples to ${most} not drawn`,
  process: 'Process',
  processNumber: (n: number) => `process ${n}`,
  processes: 'Processes',
  processColumns: {
    index: 'No.',
    kind: 'Kind',
    status: 'Status',
    ended: 'Ended by',
    samples: 'Samples',
    p50: 'p50, ms',
    load: 'Runtime load, ms',
    modelLoad: 'Model load, ms',
    first: 'First inference, ms',
    remarks: 'Remarks',
  },
  kinds: {
    latency: 'latency',
    accuracy: 'accuracy',
    memory: 'memory',
    parity: 'parity',
    'cold-start': 'cold start',
    profile: 'profile',
  },
  statuses: { ok: 'ok', failed: 'failed', rejected: 'rejected', cancelled: 'cancelled' },
  planned: 'planned, not reported',
  endings: {
    'samples-and-time': 'samples and time',
    duration: 'its duration',
    budget: 'the time budget',
    capacity: 'the room for samples',
    cancel: 'a cancel',
    failure: 'a failure',
  } as Record<string, string>,
  warmups: {
    steady: 'steady warm-up',
    unchecked: 'warm-up too short to check',
    cap: 'warm-up cut at its limit',
  } as Record<string, string>,
  discarded: (by: number) => `discarded, measured again as process ${by}`,
  repeats: (of: number) => `repeats process ${of} with four times the warm-up`,
  failedIn: (phase: string, message: string) => `failed in ${phase}: ${message}`,
  validitySection: 'Validity',
  theRule: 'The rule',
  environment: 'Environment',
  environmentDetails: (count: number) =>
    count === 1 ? '1 further field' : `${count} further fields`,
  linkCopied: 'Link to this result copied.',
  conditions: 'Conditions',
  conditionColumns: { field: 'Field', before: 'Before', after: 'After' },
  noConditions: 'This process reported no conditions.',
  readings: {
    absent: 'absent',
    denied: 'not permitted',
    error: 'could not be read',
    timeout: 'no answer in time',
  },
  yes: 'yes',
  no: 'no',
  repeat: 'Repeat it',
  repeatNote: 'The same cell and profile, without a server.',
  repeatProfile: 'The agent builds the model itself.',
  evidence: 'Evidence',
  evidenceFields: {
    result: 'Result',
    combination: 'Combination',
    fingerprint: 'Fingerprint',
    artifact: 'Artifact',
    format: 'Format',
    agent: 'Agent',
    statistics: 'Statistics version',
    timer: 'Timer step',
    received: 'Last report received',
    samples: 'Samples',
  },
  timerStep: (ns: string) => `${ns} ns`,
  statisticsVersion: (version: number) => `version ${version}`,
  api: 'This result as JSON, with samples',
  accuracyMeasured: (dataSet: string, day: string) => `${dataSet}, measured ${day}`,
  notFoundTitle: 'There is no result at this address',
  notFoundBody: (id: string) => `No result has the id ${id}. It may be mistyped or cut short.`,
};
