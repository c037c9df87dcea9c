/** Sentences of the worked examples on the methodology page; every figure is computed when read. */
export const examples = {
  processes: (runs: number, samples: string) =>
    runs === 1
      ? `One fresh process gave ${samples} samples.`
      : `${runs} fresh processes gave ${samples} samples together.`,
  clock: (step: string, median: string, steps: string) =>
    `The timer stepped by ${step}. A median sample of ${median} is ${steps} steps long.`,
  clockEnough: 'That is more than 1,000: each sample times one call.',
  clockShort: 'That is fewer than 1,000, so the clock stands beside the figure.',
  harness: (harness: string, share: string) =>
    `An inference that does nothing took ${harness}, ${share} of the median.`,
  drift: (first: string, last: string, change: string) =>
    `In process 1 the medians of the first and the last three tenths of the window were ${first} and ${last}: a change of ${change}.`,
  driftNo: 'That is within 3 %: no drift.',
  driftYes: 'That is beyond 3 %; it is a drift when it also exceeds four standard errors.',
  rank: (n: string, place: string, value: string) =>
    `Of the ${n} samples of process 1 in order, the one at place ${place} is its p50: ${value}.`,
  rho: (rho: string, effective: string) =>
    `Their ranks correlate by rho = ${rho}, so they are worth ${effective} independent ones.`,
  interval: (lowPlace: string, highPlace: string, low: string, high: string) =>
    `The 95 % interval of that median runs from place ${lowPlace} to ${highPlace}: ${low} to ${high}.`,
  naive: (lowPlace: string, highPlace: string) =>
    `Without the correction it would run from place ${lowPlace} to ${highPlace}.`,
  runs: (count: number, low: string, high: string) =>
    `The medians of its ${count} processes lie between ${low} and ${high}; that is the interval on its page.`,
  oneRun:
    'It has fewer than four processes, so its page says that the interval is about their samples.',
  spread: (share: string, outliers: string) =>
    `The middle half of its samples spreads over ${share} of the median; outliers: ${outliers}.`,
  wilson: (right: string, total: string, share: string, low: string, high: string) =>
    `${right} of ${total} images were right: ${share}, and by Wilson ${low} to ${high}.`,
  speedOnly: 'It has no accuracy: speed only.',
  little: (mean: string, perSecond: string, ratio: string) =>
    `Mean time ${mean} times ${perSecond} inferences a second is ${ratio} in flight; one was sent at a time.`,
  littleGap: 'What is missing to one is the time between two requests, which the timer leaves out.',
  start: (part: string) =>
    `From the start of a process to its first result it took ${part} in the median.`,
  memory: (peak: string) => `Its process tree held ${peak} at most.`,
  parity: (cosine: string, threshold: string) =>
    `The least cosine of its outputs with the reference runtime’s was ${cosine}; ${threshold} is needed.`,
  validity: {
    valid: 'It is valid.',
    'valid with remarks': 'It is valid with remarks.',
    rejected: 'It was rejected.',
  },
};
