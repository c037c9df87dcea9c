import type { examples as en } from '../en/examples.ts';

export const examples: typeof en = {
  processes: (runs, samples) => `${runs} 个全新进程共给出 ${samples} 个样本。`,
  clock: (step, median, steps) => `计时器步长为 ${step}。中位样本 ${median}，相当于 ${steps} 步。`,
  clockEnough: '超过 1,000 步：每个样本计时一次调用。',
  clockShort: '不足 1,000 步，因此时钟与数字并列显示。',
  harness: (harness, share) => `空推理耗时 ${harness}，占中位数的 ${share}。`,
  drift: (first, last, change) =>
    `进程 1 的窗口中，首三成与末三成的中位数为 ${first} 与 ${last}：变化 ${change}。`,
  driftNo: '在 3 % 以内：没有漂移。',
  driftYes: '超过 3 %；若同时超过四个标准误则为漂移。',
  rank: (n, place, value) => `进程 1 的 ${n} 个有序样本中，第 ${place} 个即为 p50：${value}。`,
  rho: (rho, effective) => `其秩的相关 rho = ${rho}，因此相当于 ${effective} 个独立样本。`,
  interval: (lowPlace, highPlace, low, high) =>
    `该中位数的 95 % 区间为第 ${lowPlace} 至第 ${highPlace} 个：${low} 至 ${high}。`,
  naive: (lowPlace, highPlace) => `若不校正，则为第 ${lowPlace} 至第 ${highPlace} 个。`,
  runs: (count, low, high) =>
    `其 ${count} 个进程的中位数在 ${low} 与 ${high} 之间，即其页面上的区间。`,
  oneRun: '进程少于四个，因此其页面说明区间针对样本。',
  spread: (share, outliers) => `其样本的中间一半离散为中位数的 ${share}；离群值：${outliers}。`,
  wilson: (right, total, share, low, high) =>
    `${total} 张图像中 ${right} 张正确：${share}，Wilson 区间 ${low} 至 ${high}。`,
  speedOnly: '它没有准确率：仅测速度。',
  little: (mean, perSecond, ratio) =>
    `平均时间 ${mean} 乘以每秒 ${perSecond} 次推理，得并发 ${ratio}；实际一次只发一个。`,
  littleGap: '与一的差距是两次请求之间的时间，不在计时之内。',
  start: (part) => `从进程启动到第一个结果，中位数为 ${part}。`,
  memory: (peak) => `其进程树最多占用 ${peak}。`,
  parity: (cosine, threshold) => `其输出与参考运行时的最小余弦为 ${cosine}；须达 ${threshold}。`,
  validity: {
    valid: '它有效。',
    'valid with remarks': '它有效，但有备注。',
    rejected: '它已被拒绝。',
  },
};
