import type { report2019 as en } from '../en/report-2019.ts';

export const report2019: typeof en = {
  title: '重建 2019 年边缘报告',
  lead: '2019 年 10 月，Tryolabs 发布了一份至今仍被引用的边缘设备基准报告。它的仪表板已不存在，但正文与作者的原始文件仍在：本页绘出其中的内容，在出现之处标出报告的五个缺陷，并对其头条数字做一次验算。',
  article: 'Tryolabs: Machine Learning on Edge Devices: Benchmark Report，2019 年 10 月 9 日',
  readThrough: '（据中文译文阅读）',
  openRow: '来源中的行',
  missing: '未载入',
  comma: '，',
  log: '对数',
  flaw: (number, title) => `缺陷 ${number}：${title}`,
  flawMark: '缺陷',

  stated: '报告写明了什么',
  statedNote: '正文列出了三个优胜者。此处将其作为关于该报告的事实引用。',
  winners: { speed: '最快', edge: '第二快', accuracy: '最准确' },
  over: (percent) => `超过 ${percent}`,
  fps: (rate) => `${rate} FPS`,
  ofMean: '所有图像的平均值',
  promised: (latency) => `Google 承诺 ${latency}`,
  top1On: (dataSet) => `Top-1，${dataSet}`,
  countNotStated: '正文未写明图像数',

  flaws: '五个缺陷及其所在',
  occurs: '见下文',
  instead: '此处的做法：',
  flawList: [
    {
      title: '用一个平均值代表整个分布',
      what: '每张图像只推理一次，且只报告平均值：没有中位数、离散程度或百分位数。',
      now: '以 p50 为首，附区间、离散程度以及样本所能支持的百分位数。',
      where: '#distribution',
      rule: '/methodology#figures',
    },
    {
      title: '慢设备只看了一部分图像',
      what: '快的组合跑完整个数据集，慢的只跑一部分，其准确率却并列给出。',
      now: '不同图像上的准确率从不同图，且各自注明图像数。',
      where: '#accuracy',
      rule: '/methodology#accuracy',
    },
    {
      title: '这一部分未经打乱',
      what: '它是数据集的开头，因此准确率偏高。',
      now: '子集按哈希抽取并按类别均衡：每台设备的图像相同。',
      where: '#accuracy',
      rule: '/methodology#accuracy',
    },
    {
      title: '量化模型的输入处理很可能不同',
      what: 'Edge TPU 的模型量化为 8 位，对预处理敏感，而预处理很可能不同。正文没有给出它们的准确率。',
      now: '用相同输入与参考运行时核对输出，预处理单独计时。',
      where: '#stated',
      rule: '/methodology#validity',
    },
    {
      title: '优胜者快过其硬件',
      what: '最快的数字需要所测开发板峰值的数倍。正文自己也提到，它是 NVIDIA 自己数字的十倍。',
      now: '超出设备屋顶的数字，无论出现在哪里都带有该备注。',
      where: '#headline',
      rule: '/methodology#evidence',
    },
  ],

  headline: '头条数字可能为真吗？',
  headlineSteps: {
    work: (gflop) => `一张图像需要 ${gflop} GFLOP 的运算。`,
    peak: (gflops, precision) => `该开发板以 ${precision} 最多每秒 ${gflops} GFLOP。`,
    least: (latency) => `因此任何一张图像都不可能少于 ${latency}。`,
    needed: (latency, teraflops, times) =>
      `${latency}需要 ${teraflops} TFLOP/s：峰值的 ${times} 倍。`,
    nvidia: (latency, share, times) =>
      `NVIDIA 自己的 ${latency}使用峰值的 ${share}，慢 ${times} 倍。`,
  },
  headlineWhy:
    '常见的原因是计时器在 GPU 之前停下。报告没有说明如何计时，因此原因未定；可以确定的是，该数字不是一张图像的时间。',
  lane: {
    report: '该报告',
    nvidia: 'NVIDIA，TensorRT',
    pytorch: 'NVIDIA，纯 PyTorch',
    headlineOf: (model, precision) => `${model}，${precision}`,
    precisionNotStated: '未说明精度',
  },
  least: (latency) => `最少 ${latency}`,
  headlineTitle: (unit) => `一张图像的延迟，${unit}，对数`,
  faster: '← 更快',
  headlineSummary: (latency, least, nvidia) =>
    `该报告的 ${latency}低于可能的最小值 ${least}；NVIDIA 的 ${nvidia}高于它。`,
  timesPeak: '占峰值',
  whose: '谁的数字',
  latency: '延迟',
  perSecond: 'FPS，推算',
  impossible: '不可能',
  source: '来源',

  accuracy: '开头那些图像的准确率',
  accuracyText: {
    part: (correct, images, share, low, high) =>
      `前 ${images} 张图像中有 ${correct} 张正确：${share}，95 % Wilson 区间为 ${low} 至 ${high}。`,
    whole: (images, share, low, high) =>
      `在全部 ${images} 张图像上为 ${share}（${low} 至 ${high}）：远在区间之外。`,
    why: (images, classes, all) =>
      `因此无法用偶然解释。区间针对随机抽取的图像，而这些图像并非抽取：数据集按类别依次读取，${images} 张图像只含 ${all} 个类别中的 ${classes} 个。`,
  },
  firstImages: (count) => `前 ${count} 张图像`,
  allImages: (count) => `全部 ${count} 张图像`,
  accuracyTitle: 'Top-1 准确率及其 95 % Wilson 区间，%',
  accurate: '更准确 →',
  accuracySummary: (model, part, whole) =>
    `${model}：前若干张图像为 ${part}，全部图像为 ${whole}。`,
  images: '图像',
  top1: 'Top-1',
  interval: '95 % 区间',
  subject: '模型，运行时',

  distribution: '一个平均值遗漏了什么',
  distributionText: (subject, images, mean, median, slowest) =>
    `${subject}，${images}：平均值为 ${mean}，中位数为 ${median}，最慢的一张用了 ${slowest}。开头少数几张慢的图像推动了平均值，中位数几乎不受影响。`,
  distributionTitle: (unit) => `仅推理的延迟，${unit}，对数`,
  distributionKey: '横线：最小至最大。实心：中位数。空心：平均值。三角：p99。',
  computed: '这些数字均由作者原始文件中的逐图时间算出，原始文件舍去了最初两张。',
  statistics: { min: '最小', p50: 'p50', mean: '平均', p90: 'p90', p99: 'p99', max: '最大' },

  grid: '发布了什么，没有发布什么',
  gridText: (all, stated, raw) =>
    `报告涵盖五种设备。正文与文件提到的设备与模型共 ${all} 对，其中 ${stated} 对在正文中有数字，${raw} 对有原始文件但设备为推断。其余曾在仪表板上，未找到其副本。`,
  notPublished: '未发布',
  inferred: '推断',
  inferredWhy:
    '推断：原始文件没有写明设备。与 GPU 共享的 4 GB 内存、名为 jetson_B3_model.pb 的文件以及与文章的吻合，均指向 Jetson Nano。另有一次在未写明设备上的 EfficientNet-B0 运行，快约 1.7 倍，可能是另一台机器。',
  device: '设备',
  unnamed: '未写明设备',
  roles: { upper: '上限参照', lower: '下限参照' },
  statedBadge: '见正文',

  live: '这些数字，实时',
  liveText: '它们与其他数据点一样：空心、附来源、从不在前沿上。可与其余一切并列打开。',
  links: {
    headline: '头条数字与开发板日志并列',
    compare: '头条数字与 NVIDIA 的数字比较',
    whole: '原始文件，全部图像',
    part: '原始文件，开头的图像',
    rows: '该来源的全部行',
  },
  own: (model, device) =>
    `此服务器自有的当前结果：ResNet-50 有 ${model} 项，Jetson Nano 有 ${device} 项。`,
  measure: '在自己的开发板上测量',
  rawTitle: '作为运行导入的原始文件',
  rawText:
    '原始文件不随产品提供：其仓库在 setup.py 中写明 MIT，但没有许可证文件。持有者可自行导入，每个文件成为一项含全部样本及轨迹的结果。',
};
