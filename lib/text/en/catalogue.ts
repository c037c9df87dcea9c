/** Words of the pages of a device, a model and a framework. */
export const catalogue = {
  kinds: { device: 'Device', model: 'Model', framework: 'Framework' },
  count: (count: number, text: string) =>
    count === 1 ? '1 current result' : `${text} current results`,
  countThen: (count: number, text: string, ds: number, day: string | null) =>
    `${count === 1 ? '1 result' : `${text} results`} as of data version ${ds}${day === null ? '' : ` (${day})`}`,
  own: (count: number, text: string) =>
    count === 0 ? 'none of them measured here' : `${text} measured here`,
  newest: (day: string) => `the newest on ${day}`,
  lead: (parts: string) => `${parts}.`,
  between: ', ',
  shown: (count: string, total: string) =>
    `The ${count} newest of ${total} are on this page, those measured here first; Explore has them all.`,
  coverage: 'What is not measured yet',
  queue: 'Queue a job',
  facts: 'Facts',
  fact: {
    memory: 'Memory',
    boards: 'Boards that measured here',
    family: 'Family',
    task: 'Task',
    parameters: 'Parameters',
    flops: 'Floating-point operations',
    flopsNote: 'of one inference, two a multiply-add',
    weights: 'Weights',
    trained: 'trained, accuracy counts',
    synthetic: 'made up: speed only',
    version: 'Newest version',
    devices: 'Devices',
    models: 'Models',
    frameworks: 'Frameworks',
    slug: 'Name in addresses',
  },
  million: (figure: string) => `${figure} million`,
  rows: {
    device: 'What it runs',
    model: 'Where it runs',
    framework: 'What was measured with it',
  },
  comparable: (cohort: string) => `Comparable rows: ${cohort}.`,
  otherCohorts: (count: number) =>
    count === 1
      ? 'One more set of comparable rows can be chosen below.'
      : `${count} more sets of comparable rows can be chosen below.`,
  drawn: {
    openInExplore: 'Open in Explore',
    noFront: 'No row here states both figures of a front, so each row has a line of its own.',
  },
  emptyThen: {
    title: (ds: number) => `Nothing of it was known as of data version ${ds}.`,
    body: 'The address is pinned to that version. Its results came later.',
    action: 'Show the newest',
  },
  empty: {
    device: {
      title: 'Nothing was measured on this device yet.',
      body: 'It is enrolled. Its results appear here as its agent reports them.',
    },
    model: {
      title: 'This model was not measured yet.',
      body: 'Its file is known. Results appear here as soon as a device has measured it.',
    },
    framework: {
      title: 'Nothing was measured with this framework yet.',
      body: 'Results appear here as soon as a device has measured with it.',
    },
  },
  modes: {
    title: 'Power modes',
    none: (count: number, text: string) =>
      count === 1
        ? 'Its one result does not state its power mode.'
        : `None of its ${text} results states its power mode.`,
    noCost: 'None states its power or energy.',
    power: (count: number, text: string, range: string) =>
      `Power of the ${count === 1 ? 'one that states' : `${text} that state`} it: ${range}.`,
    energy: (count: number, text: string, range: string) =>
      `Energy an inference of the ${count === 1 ? 'one that states' : `${text} that state`} it: ${range}.`,
    columns: {
      mode: 'Mode',
      results: 'Results',
      p50: 'p50, fastest to slowest',
      power: 'Power',
      energy: 'Energy an inference',
    },
    note: 'Rows of different models stand together here: a mode is compared within a model, in Explore.',
    over: (mode: string, ratio: string, pairs: number) =>
      `${mode}: ${ratio}, over ${pairs === 1 ? 'one combination' : `${pairs} combinations`} measured in both.`,
  },
  spread: {
    title: 'From board to board',
    sentence: (boards: number, count: number) =>
      `${boards} boards of this class measured here; ${count === 1 ? 'one combination was measured on two of them or more' : `${count} combinations were measured on two of them or more`}.`,
    most: (name: string, ratio: string) => `They lie furthest apart on ${name}: ${ratio}.`,
    ratio: (times: string) => `the slowest board takes ${times}× as long as the fastest`,
    same: 'no board differs by 5 % or more',
    none: 'No combination was measured on two of its boards yet, so what they differ by is not known.',
    one: 'One board of this class measured here, so what boards differ by is not known.',
    more: (count: string) =>
      count === '1' ? 'One more combination' : `${count} more combinations`,
    stop: '.',
    columns: {
      what: 'Combination',
      boards: 'p50, fastest to slowest',
      strip: (most: string) => `Boards, 1× to ${most}×`,
      ratio: 'Slowest to fastest',
    },
    times: (times: string) => `${times}×`,
    note: 'The newest p50 of each board that counts, as a multiple of the fastest board. Shapes are boards.',
    history: 'Over time',
  },
  variants: {
    title: 'Variants',
    columns: {
      precision: 'Precision',
      input: 'Input',
      file: 'File',
      results: 'Results',
      fastest: 'Fastest p50',
      accuracy: 'Accuracy',
    },
    on: (device: string, runtime: string) => `${device}, ${runtime}`,
    files: 'Files',
    filesNote: 'as they were measured here, by sha256',
  },
  gains: {
    title: 'What it buys',
    against: 'Against',
    option: (name: string, shared: string) => `${name} (${shared})`,
    apply: 'Compare',
    none: 'No other framework was measured on a device and model that this one was measured on, so nothing can be said.',
    noPairs: (base: string) =>
      `${base} was measured on the same devices and models, but never under the same conditions, so nothing can be said.`,
    mean: (tier: string, ratio: string, pairs: number) =>
      `${tier}: ${ratio}, geometric mean over ${pairs === 1 ? 'the one pair' : `the ${pairs} pairs`} that both were measured on.`,
    tiers: {
      measured: 'Measured here',
      log: 'Read from logs',
      published: 'Published, each table held against itself',
    },
    rule: 'A pair is the same device, model, precision, threads, batch, scenario, power mode, input, timed part and cohort, each side in its newest version. Medians of separate results: a difference under 5 % is not counted, and Compare says whether it is more than noise.',
    columns: {
      device: 'Device',
      model: 'Model',
      conditions: 'Conditions',
      ratio: 'Ratio',
      compare: 'Compare',
    },
    shown: (count: string, total: string) => `The ${count} largest gains of ${total} are listed.`,
    more: (count: string) => (count === '1' ? 'One more pair' : `${count} more pairs`),
  },
  versions: {
    title: 'Versions',
    columns: {
      version: 'Version',
      results: 'Results',
      newest: 'Newest result',
      ratio: 'Against the version before',
    },
    over: (ratio: string, pairs: number) =>
      `${ratio}, over ${pairs === 1 ? 'one combination' : `${pairs} combinations`} measured in both`,
    nothing: 'nothing was measured in both',
    first: 'the first here',
  },
  ratio: {
    faster: (times: string) => `${times}× faster`,
    slower: (times: string) => `${times}× slower`,
    than: (ratio: string, base: string) => `${ratio} than ${base}`,
    same: 'no difference shown',
    sameAs: (base: string) => `no difference shown against ${base}`,
  },
  notFound: {
    device: {
      title: 'There is no device of this name',
      body: 'The address may be mistyped, or nothing was measured or published of it. The filter of Explore lists every device.',
    },
    model: {
      title: 'There is no model of this name',
      body: 'The address may be mistyped, or nothing was measured or published of it. The filter of Explore lists every model.',
    },
    framework: {
      title: 'There is no framework of this name',
      body: 'The address may be mistyped, or nothing was measured or published with it. The filter of Explore lists every framework.',
    },
  },
  ignored: (keys: string) => `Not understood in this address and left out: ${keys}.`,
};
