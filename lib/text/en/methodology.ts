/** Words of the methodology page: each section holds rules, their reason, and may have an example. */
export const methodology = {
  title: 'Methodology',
  lead: 'How a number is made, why each rule is there, and when two numbers may be compared.',
  contents: 'Sections',
  why: 'Why',
  remarksTitle: 'Remarks of this section',
  rejects: 'rejects the result',
  exampleTitle: 'In numbers',
  exampleFrom: (name: string, device: string) =>
    `From this installation’s newest result, ${name} on ${device}.`,
  openExample: 'Open it',
  noExample:
    'The worked examples use this installation’s own newest result. None was measured yet; they appear with the first one.',
  sections: [
    {
      id: 'one-measurement',
      heading: 'One measurement',
      rules: [
        'A sample is one timed inference of a whole batch. A run is one fresh process: load, first inference, warm-up, measured window. A result is the runs of one cell together: model file, runtime with version and provider, precision, batch, threads, input shape, scenario, device and power mode.',
        'Samples are whole nanoseconds in the order in which they were taken. Every figure is computed from the stored samples by a named version of the arithmetic and can be computed again.',
        'Speed, accuracy, peak memory and agreement with a reference come from runs of their own.',
      ],
      why: 'Two processes of one program differ, by where memory happened to be laid out and by what the system did meanwhile. Counting answers or memory inside the timed window would disturb the timing.',
    },
    {
      id: 'clock',
      heading: 'Clock and harness',
      rules: [
        'The timer’s step, the cost of reading it, an empty turn of the loop and an inference that does nothing are measured in every process and stored. None of them is ever subtracted.',
        'A sample must last 1,000 steps of the timer. Shorter calls are timed several at once; then only the median of those groups is stated, and the result says so.',
        'Nothing is allocated, logged, read or written inside the window; sensors are read by another process. Buffers exist before it begins.',
        'Below 0.2 ms the clock and the harness stand beside the figure.',
      ],
      why: 'A stopwatch that takes part in the race has to say how much of the time is its own. Subtracting an estimate would hide its error in the figure.',
    },
    {
      id: 'warm-up',
      heading: 'Warm-up and steady state',
      rules: [
        'Warm-up lasts at least 3 s and 50 inferences; for slow models 30 s (8 s in quick) and 3 inferences suffice.',
        'Then a detector looks at growing windows: with i samples so far and q = i/4, the medians of the last two windows of q samples must differ by at most 2 %, three checks in a row. A cap ends the wait, after 10 s in quick, 60 s in standard and 120 s in full; the result says when the cap was what ended it.',
        'Afterwards the measured samples are cut into ten equal parts in time order. The result drifts when the last three medians differ from the first three by more than 3 % and more than four standard errors; it is unstable when any two parts differ by more than 10 % and six standard errors.',
        'A window that became faster was warmed up too little: in standard and full a fresh process measures once more with four times the warm-up. The discarded run stays stored and visible. A quick profile only says so.',
        'Warm-up samples are stored and drawn apart; no figure holds them.',
      ],
      why: 'No detector can be believed alone: just-in-time compilers and clock governors settle in steps, some of them after hundreds of calls. So there is a floor, a detector and a check of what was really measured.',
    },
    {
      id: 'figures',
      heading: 'Percentiles and their intervals',
      rules: [
        'The headline is p50, by nearest rank: of n samples in order, the one at place ceil(0.5 n). It is always a sample that really occurred. Mean and minimum are stored and never headlined.',
        'A percentile is stated only with a bounded 95 % interval. That takes 36 samples for p90, 72 for p95 and 368 for p99.',
        'Neighbouring samples resemble each other. The lag-1 correlation rho of their ranks widens the interval (less in the tails, which are less correlated), and n (1 - rho)/(1 + rho) says how many independent samples they are worth.',
        'With four processes or more the interval is about the processes’ medians, since it is the next process that a reader will run. It is the 95 % interval from six processes on; of five it is the range of their medians, which holds the true one in 94 % of repetitions, and of four in 88 %.',
        'p5–p95 describes the samples and claims no interval; it is not drawn below 72 samples.',
        'Frames per second are 1000 / latency in ms, marked “derived”, and given only for batch 1 in a single stream. Throughput is counted over a whole window, never derived.',
      ],
      why: 'Latency has a long upper tail, so a mean says little. An interval from samples that resemble each other, computed as if they did not, is easily seven times too narrow.',
    },
    {
      id: 'how-many',
      heading: 'How many samples, and what ends a run',
      rules: [
        'quick: 100 samples and 6 s in one process; no comparison. standard: 200 samples and 10 s in each of five processes. full: 700 samples and 60 s in each of five. Both the count and the time must be reached.',
        'A time budget (30 s in quick, 2 min in standard, 10 min in full) may end a window early; the result says which rule stopped it. Fewer samples than the profile asks are remarked. Fewer than 36, or 10 for models slower than half a second, reject the result.',
      ],
      why: 'A fixed number of iterations is too short for a small model and too long for a large one; a fixed time leaves a slow model with three samples.',
    },
    {
      id: 'noise',
      heading: 'Noise and outliers',
      rules: [
        'The spread shown is that of the middle half of the samples over their median. From 10 % on the result is noisy; from 25 % on very noisy, and then no verdict uses it.',
        'Outliers, samples slower than the median by ten spreads, are counted and never removed.',
        'Other programs that used the processor, swapping, and the collector inside the window are remarked.',
      ],
      why: 'A slow inference is one that a user waits for. Cutting it away makes a better figure of a worse device.',
    },
    {
      id: 'conditions',
      heading: 'Heat, clocks and long runs',
      rules: [
        'Temperature, clocks, load and swap are read before, during and after each process by its parent. A field that cannot be read says so.',
        'A run is throttled when the device’s own counter rose, or when latency drifted upwards while the clock of the last third fell below 97 % of the first.',
        'Sustained runs last 10 to 30 minutes without a pause and are results of their own: last third against first, and the time until the device throttled. They never share a chart with short ones.',
      ],
      why: 'Boards without a fan keep their best speed for minutes. Both questions are fair, how fast at once and how fast for long, but they have two answers.',
    },
    {
      id: 'split',
      heading: 'What the timer covers, and scenarios',
      rules: [
        'Four clock readings cut an inference into pre-processing, the runtime call and post-processing, with the whole around them. Each has quantiles of its own samples; medians are never added.',
        'The headline is the runtime call, inputs ready on the host to outputs ready on the host. A row that does not state a part is not drawn by it.',
        'Scenarios have MLPerf’s names. SingleStream sends the next request after the reply; Offline counts items a second; Sustained is ours.',
        'With several requests in flight only throughput is stated: a latency would hold the wait for others. Mean time × throughput must equal the requests in flight within 5 %, or the figures are inconsistent.',
      ],
      why: 'Half of what is called latency in published tables includes copying or decoding, and half does not. The fastest way to a good number is to leave something out.',
    },
    {
      id: 'start',
      heading: 'Start',
      rules: [
        'Starts are measured in fresh processes: until the first line, the runtime’s library, the model with compiling and optimising, the first inference, and all of it end to end. Median and slowest are shown.',
        'The state of every cache that the runtime keeps between processes is part of the result’s identity.',
      ],
      why: 'A device that wakes for one picture spends its time here and not in the steady state.',
    },
    {
      id: 'memory',
      heading: 'Memory',
      rules: [
        'Peak memory is read by the parent for the whole process tree in a run of its own, beside what the runtime held before the model was loaded. The scope of the reading is named.',
      ],
      why: 'Watching memory costs time, and a figure without its baseline mostly measures the language’s own runtime.',
    },
    {
      id: 'accuracy',
      heading: 'Accuracy',
      rules: [
        'Accuracy is counted with the file, runtime and precision that were timed, on labelled images, with a 95 % Wilson interval. Detection is scored by COCO’s definition of mAP with an interval over images.',
        'Subsets are prefixes of one fixed order, drawn by hash and balanced over classes: the first 500 are inside the first 1,000, and every device in a chart has the same images. Fewer than 500 are indicative and do not rank.',
        'Two precisions of one model are compared on the same images by an exact McNemar test: how often only one of them was right.',
        'Images that do not decode are counted and named; more than 1 % of them leave no accuracy. An accuracy at the level of guessing, one answer for nine images in ten, or the same output for every input rejects the result.',
      ],
      why: 'A directory-sorted prefix of a data set holds only its first classes. An accuracy over other images is a figure of another thing.',
    },
    {
      id: 'validity',
      heading: 'Valid, valid with remarks, rejected',
      rules: [
        'Outputs are checked against a reference runtime on the same inputs: the least cosine must reach 0.99 in floating point and 0.95 in int8. So a model without labels can still be shown to be computed correctly.',
        'A result is rejected by the rules that are marked below, and by too few samples. Everything else that may be doubted is a remark and stays with the figure in every chart, table, tooltip and export.',
        'Rejected results, and those with neither an accuracy nor checked outputs, never join a front or a ranking. They are not hidden: the sentence over each chart counts them.',
      ],
      why: 'A kernel that computes nothing is the fastest of all.',
    },
    {
      id: 'comparing',
      heading: 'Comparing two results',
      rules: [
        'Interleaved: both sides on one device in random order, fresh processes, one thing different. Side by side: stored results of other devices or dates, at least four processes a side, and the verdict says that they were not interleaved. With fewer processes there is a ratio only.',
        'The values compared are the medians of processes, not samples: all ratios of one side to the other give the median ratio and its interval, with an exact Mann-Whitney test.',
        'The margin is the larger of 3 % (5 % side by side) and what the device differs from itself. That is learned by measuring one cell against itself at least ten times; it is valid for 30 days and one environment. The noisier the device, the more runs a comparison plans before it begins: 5 to 20 a side, so many that two equal sides are found equal 19 times in 20.',
        'There are four verdicts. Faster or slower: significant and beyond the margin. No relevant difference: the whole interval within the margin. Inconclusive: everything else. Not comparable: a precondition failed, and it is named.',
        'A process that was unstable or very noisy is measured once more when both sides are interleaved; the first one stays stored and visible. What is disturbed all the same is left out and named, as long as four others of its side remain; otherwise the two are not comparable. Which processes these are does not depend on the other side.',
      ],
      why: 'A test on samples calls two equal programs different in 40 to 80 of 100 cases, because samples of one process share its luck.',
    },
    {
      id: 'evidence',
      heading: 'Evidence and charts',
      rules: [
        'A filled mark was measured by an agent or read from a tool’s own log; a hollow mark is a figure from somebody’s table, shown with its source. Published figures never join the front. A row appears on an axis only by the statistic that it states; nothing is interpolated.',
        'One chart shows one cohort: the same task, data set and subset, metric, scenario and batch. The front joins what nothing else of the cohort beats in both latency and accuracy.',
        'A failed, unsupported or incomplete measurement is listed as what it is, with its reason. No zero or blank stands in its place.',
        'Every change of the points raises the data version; a copied link names its version, so that whoever opens it sees the same numbers.',
      ],
      why: 'A table whose rows were made in five ways ranks the ways, not the devices.',
    },
  ],
};
