/** Words of the 2019 report, rebuilt. */
export const report2019 = {
  title: 'The 2019 edge report, rebuilt',
  lead: 'In October 2019 Tryolabs published a benchmark of edge devices that is quoted to this day. Its dashboard is gone. Its text and the raw files of its author are not: this page draws what they hold, marks the report’s five flaws where they occur, and does the arithmetic of its headline.',
  article: 'Tryolabs: Machine Learning on Edge Devices: Benchmark Report, 9 October 2019',
  readThrough: '(read through a Chinese translation)',
  openRow: 'Row of the source',
  missing: 'not loaded',
  comma: ', ',
  log: 'log',
  /** A number in a circle that leads to a flaw. */
  flaw: (number: number, title: string) => `Flaw ${number}: ${title}`,
  flawMark: 'Flaw',

  stated: 'What the report states',
  statedNote: 'Three winners are named in the text. They are cited as facts about the report.',
  winners: {
    speed: 'Fastest',
    edge: 'Second fastest',
    accuracy: 'Most accurate',
  },
  over: (percent: string) => `over ${percent}`,
  fps: (rate: string) => `${rate} FPS`,
  ofMean: 'mean over the images',
  promised: (latency: string) => `Google promises ${latency}`,
  top1On: (dataSet: string) => `top-1, ${dataSet}`,
  countNotStated: 'image count not stated in the text',

  flaws: 'Five flaws, and where they occur',
  occurs: 'See it below',
  instead: 'Here instead:',
  flawList: [
    {
      title: 'One mean for a whole distribution',
      what: 'Every image was inferred once, and the mean alone was reported: no median, no spread, no percentile.',
      now: 'p50 leads, with its interval, its spread and the percentiles that the samples bear.',
      where: '#distribution',
      rule: '/methodology#figures',
    },
    {
      title: 'Slow devices saw a part of the images',
      what: 'Fast combinations ran the whole data set, slow ones a part of it. Their accuracies were set side by side.',
      now: 'accuracies over different images never share a chart, and each carries its count.',
      where: '#accuracy',
      rule: '/methodology#accuracy',
    },
    {
      title: 'The part was not shuffled',
      what: 'It was the beginning of the data set, and its accuracy came out too high.',
      now: 'a part is drawn by hash and balanced by class: the same images for every device.',
      where: '#accuracy',
      rule: '/methodology#accuracy',
    },
    {
      title: 'Quantised models were probably fed otherwise',
      what: 'The models of the Edge TPU are quantised to 8 bits and sensitive to pre-processing, which probably differed. No accuracy of them is in the text.',
      now: 'outputs are checked against a reference runtime on the same inputs, and pre-processing is timed apart.',
      where: '#stated',
      rule: '/methodology#validity',
    },
    {
      title: 'The winner is faster than its hardware',
      what: 'The fastest figure needs several times the peak of the board it was measured on. The text itself notes that it is ten times NVIDIA’s own.',
      now: 'a figure above the roof of its device carries that remark wherever it appears.',
      where: '#headline',
      rule: '/methodology#evidence',
    },
  ],

  headline: 'Can the headline be true?',
  headlineSteps: {
    work: (gflop: string) => `One image takes ${gflop} GFLOP of arithmetic.`,
    peak: (gflops: string, precision: string) =>
      `The board does ${gflops} GFLOP/s in ${precision} at most.`,
    least: (latency: string) => `So no image can take less than ${latency}.`,
    needed: (latency: string, teraflops: string, times: string) =>
      `${latency} would take ${teraflops} TFLOP/s: ${times} times the peak.`,
    nvidia: (latency: string, share: string, times: string) =>
      `NVIDIA’s own ${latency} takes ${share} of the peak, and is ${times} times slower.`,
  },
  headlineWhy:
    'The usual cause is a timer that stops before the GPU does. The report does not say how it was timed, so the cause is not established; that the figure is not the time of one image is.',
  lane: {
    report: 'The report',
    nvidia: 'NVIDIA, TensorRT',
    pytorch: 'NVIDIA, plain PyTorch',
    headlineOf: (model: string, precision: string) => `${model}, ${precision}`,
    precisionNotStated: 'precision not stated',
  },
  least: (latency: string) => `least possible ${latency}`,
  headlineTitle: (unit: string) => `Latency of one image, ${unit}, log`,
  faster: '← faster',
  headlineSummary: (latency: string, least: string, nvidia: string) =>
    `The report’s ${latency} lies below the least possible ${least}; NVIDIA’s ${nvidia} lies above it.`,
  timesPeak: 'Of the peak',
  whose: 'Whose figure',
  latency: 'Latency',
  perSecond: 'FPS, derived',
  impossible: 'not possible',
  source: 'Source',

  accuracy: 'The accuracy of the first images',
  accuracyText: {
    part: (correct: string, images: string, share: string, low: string, high: string) =>
      `${correct} of the first ${images} images are right: ${share}, with a 95 % Wilson interval from ${low} to ${high}.`,
    whole: (images: string, share: string, low: string, high: string) =>
      `Over all ${images} images it is ${share} (${low} to ${high}): far outside.`,
    why: (images: string, classes: string, all: string) =>
      `So chance does not explain it. An interval speaks of images drawn at random, and these were not drawn: the data set was read class after class, so ${images} images are ${classes} of its ${all} classes.`,
  },
  firstImages: (count: string) => `first ${count} images`,
  allImages: (count: string) => `all ${count} images`,
  accuracyTitle: 'Top-1 accuracy with its 95 % Wilson interval, %',
  accurate: 'more accurate →',
  accuracySummary: (model: string, part: string, whole: string) =>
    `${model}: ${part} over the first images, ${whole} over all of them.`,
  images: 'Images',
  top1: 'Top-1',
  interval: '95 % interval',
  subject: 'Model, runtime',

  distribution: 'What one mean leaves out',
  distributionText: (
    subject: string,
    images: string,
    mean: string,
    median: string,
    slowest: string,
  ) =>
    `${subject}, ${images}: the mean is ${mean}, the median ${median}, and the slowest image took ${slowest}. A few slow images at the start move the mean; the median hardly sees them.`,
  distributionTitle: (unit: string) => `Latency of the inference alone, ${unit}, log`,
  distributionKey: 'Line: least to most. Filled: median. Hollow: mean. Triangle: p99.',
  computed:
    'All of these figures are computed from the per-image times of the author’s raw files, which discard the first two.',
  statistics: { min: 'min', p50: 'p50', mean: 'mean', p90: 'p90', p99: 'p99', max: 'max' },

  grid: 'What was published, and what was not',
  gridText: (all: number, stated: number, raw: number) =>
    `The report covers five devices. Of the ${all} pairs of a device and a model that its text and files name, ${stated} have a figure in the text and ${raw} have raw files whose device is inferred. The others stood on the dashboard, of which no copy was found.`,
  notPublished: 'not published',
  inferred: 'inferred',
  inferredWhy:
    'Inferred: the raw files do not name their device. 4 GB of memory shared with the GPU, a file named jetson_B3_model.pb and the match with the article point to a Jetson Nano. One more run, of EfficientNet-B0 on an unnamed device, is about 1.7 times faster and may be another machine.',
  device: 'Device',
  unnamed: 'device not stated',
  roles: {
    upper: 'upper reference',
    lower: 'lower reference',
  },
  statedBadge: 'in the text',

  live: 'These figures, live',
  liveText:
    'They are points like any other: hollow, with their source, never on a front. Open them beside everything else.',
  links: {
    headline: 'The headline beside the logs of boards',
    compare: 'The headline against NVIDIA’s figure',
    whole: 'The raw files, all images',
    part: 'The raw files, first images',
    rows: 'All rows of the source',
  },
  own: (model: string, device: string) =>
    `This installation has ${model} current results of its own for ResNet-50 and ${device} of a Jetson Nano.`,
  measure: 'Measure it on your own board',
  rawTitle: 'The raw files as runs',
  rawText:
    'The raw files do not ship with the product: their repository states MIT in setup.py but has no licence file. Whoever has them imports them, and each becomes a result with every sample and its trace.',
};
