import type { Said } from './say-detail.ts';

/** Details of what stands against a verdict; sides are called A and B, or "side a". */
export const obstacleDetails: readonly Said[] = [
  [
    /^(\d+) of the (\d+) runs of (?:side )?(\S+)$/,
    (some, all, side) => `${side} 的 ${all} 次运行中有 ${some} 次`,
  ],
  [/^the only run of (?:side )?(\S+)$/, (side) => `${side} 唯一的一次运行`],
  [
    /^(\d+) and (\d+) valid runs; a verdict needs (\d+) a side$/,
    (a, b, needed) => `有效运行分别为 ${a} 次和 ${b} 次；得出结论每侧需 ${needed} 次`,
  ],
  [
    /^(\S+) had (\d+) requests in flight, so its times are no latency$/,
    (side, count) => `${side} 同时有 ${count} 个请求，其时间不是延迟`,
  ],
  [
    /^(\S+) was measured as (\S+), which states no latency$/,
    (side, scenario) => `${side} 以 ${scenario} 测量，不给出延迟`,
  ],
  [
    /^the result of (?:side )?(\S+) was (rejected|retracted|not measured here)$/,
    (side, what) =>
      `${side} 的结果${{ rejected: '被拒绝', retracted: '已撤回' }[what ?? ''] ?? '不是在此测量的'}`,
  ],
  [
    /^of (?:side )?(\S+) to a cosine of (\S+), where (\S+) passes$/,
    (side, cosine, least) => `${side} 的余弦相似度为 ${cosine}，须达到 ${least}`,
  ],
  [
    /^one side ran more than two runs ahead of the other: (.+)$/,
    (order) => `一侧比另一侧多跑两次以上：${order}`,
  ],
  [/^interleaved runs are those of one device$/, () => '交错运行须在同一台设备上'],
  [/^the environment was not the same for both sides$/, () => '两侧的环境不同'],
  [/^the sides differ in (.+)$/, (fields) => `两侧的差异：${fields}`],
  [
    /^a run of (?:side )?(\S+) has too few samples to state its (\S+)$/,
    (side, statistic) => `${side} 有一次运行样本过少，无法给出 ${statistic}`,
  ],
  [
    /^a run of (?:side )?(\S+) is shorter than its clock can tell$/,
    (side) => `${side} 有一次运行短于计时器可分辨的长度`,
  ],
];
