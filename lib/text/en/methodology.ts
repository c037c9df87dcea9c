/** Words of the methodology page: each section is a heading and its paragraphs. */
export const methodology = {
  title: 'Methodology',
  lead: 'How a number is made, and when two numbers may be compared.',
  sections: [
    {
      id: 'one-measurement',
      heading: 'One measurement',
      body: [
        'A result is several runs of one cell: a model file, a runtime with its version, a precision, a batch size, a thread count and a scenario on one device. Every run is a fresh process. Loading, the first inference, warm-up and the timed inferences are timed apart, and warm-up never mixes into the figures.',
        'Peak memory and accuracy come from runs of their own, because counting them would disturb the timing.',
        'Each sample is one inference in whole nanoseconds, kept in the order in which it was taken. Every figure on these pages is computed from the stored samples and can be computed again.',
      ],
    },
    {
      id: 'figures',
      heading: 'The figures',
      body: [
        'The headline is p50, the median by nearest rank: half of the inferences were at least that fast. Latency has a long upper tail, so the mean is never the headline.',
        'p5–p95 describes how the samples spread. It is not drawn below 72 samples. Higher percentiles carry a 95 % interval, and are not stated when too few samples bound it.',
        'Frames per second are 1000 divided by the latency in milliseconds. They are marked “derived” and given only for batch 1 in a single stream.',
        'Accuracy is the share of correct answers with its 95 % Wilson interval, counted with the same file, runtime and precision that was timed. A model with synthetic weights has no accuracy and says “speed only”.',
      ],
    },
    {
      id: 'evidence',
      heading: 'Evidence',
      body: [
        'A filled mark was measured by an agent, or read from a tool’s own log that states its statistic and its count. A hollow mark is a figure from somebody’s table, shown with its source.',
        'Published figures never join the front. A row appears on an axis only by the statistic that it states; nothing is interpolated.',
        'A remark is a stated doubt. It stays with the figure in every table, chart and export.',
      ],
    },
    {
      id: 'comparing',
      heading: 'What may be compared',
      body: [
        'One chart shows one cohort: the same task, data set and subset, metric, scenario and batch size. The front joins results of one cohort that nothing else beats in both latency and accuracy.',
        'A failed, unsupported or incomplete measurement is listed as what it is, with its reason. No zero or blank stands in its place.',
      ],
    },
    {
      id: 'data-versions',
      heading: 'Data versions',
      body: [
        'Every change of the points raises the data version. A copied link names its version, so that whoever opens it sees the numbers that the sender saw, and is told when newer data exist.',
      ],
    },
  ],
};
