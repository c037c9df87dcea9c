import type { Said } from './say-detail.ts';

/** Details of remarks, and reasons of a result's state, as agents and the server write them. */
export const remarkDetails: readonly Said[] = [
  [
    /^the middle half spreads over (.+) of the median$/,
    (share) => `中间一半样本的离散为中位数的 ${share}`,
  ],
  [
    /^the end of the window is (.+) (slower|faster) than its start$/,
    (share, way) => `窗口末段比开头${way === 'slower' ? '慢' : '快'} ${share}`,
  ],
  [/^tenths of the window differ by up to (.+)$/, (share) => `窗口的十个等份之间最多相差 ${share}`],
  [
    /^the clock fell from (\S+) to (\S+) MHz while it became slower$/,
    (from, to) => `时钟由 ${from} MHz 降至 ${to} MHz，同时变慢`,
  ],
  [
    /^(\d+) different images gave exactly the same output$/,
    (count) => `${count} 张不同的图像得到完全相同的输出`,
  ],
  [
    /^(\d+) different inputs gave the very same output$/,
    (count) => `${count} 个不同的输入得到完全相同的输出`,
  ],
  [
    /^(\d+) of (\d+) outputs hold values that are no numbers$/,
    (some, all) => `${all} 个输出中有 ${some} 个含非数值`,
  ],
  [
    /^output (\d+) of input (\d+) is (\S+)$/,
    (place, input, value) => `输入 ${input} 的第 ${place} 个输出为 ${value}`,
  ],
  [
    /^(?:right in )?(.+?)(?: right)?, where guessing reaches (.+)$/,
    (reached, chance) => `正确率 ${reached}，随机猜测可达 ${chance}`,
  ],
  [/^(.+) of the images got the same answer$/, (share) => `${share} 的图像得到同一个答案`],
  [
    /^mAP at an overlap of \.50 is (.+): almost nothing is found$/,
    (share) => `重叠 0.50 时 mAP 为 ${share}：几乎没有检出`,
  ],
  [/^(\d+) images, fewer than 500$/, (count) => `${count} 张图像，少于 500 张`],
  [/^(\d+) images$/, (count) => `${count} 张图像`],
  [
    /^(\d+) of (\d+) images (?:do|did) not decode(: .+)?$/,
    (some, all, names) => `${all} 张图像中有 ${some} 张无法解码${names?.replace(': ', '：') ?? ''}`,
  ],
  [
    /^run (\d+) became faster or was disturbed: this one warmed up longer$/,
    (run) => `运行 ${run} 中途变快或受到干扰：本次预热更久`,
  ],
  [
    /^(\d+) of (\d+) runs had to be measured again$/,
    (some, all) => `${all} 次运行中有 ${some} 次须重新测量`,
  ],
  [
    /^(\d+) of (\d+) runs did not end well$/,
    (some, all) => `${all} 次运行中有 ${some} 次未正常结束`,
  ],
  [
    /^run (\d+) has (\d+) samples where (?:the profile )?(\S+) asks for (\d+)$/,
    (run, has, profile, asked) => `运行 ${run} 有 ${has} 个样本，配置 ${profile} 要求 ${asked} 个`,
  ],
  [
    /^run (\d+) ran in another environment than was claimed$/,
    (run) => `运行 ${run} 的环境与领取任务时所述不同`,
  ],
  [
    /^the agent itself used (.+) of a core in the window$/,
    (share) => `窗口内代理自身占用一个核心的 ${share}`,
  ],
  [/^(\d+) pages moved to or from swap$/, (count) => `${count} 个内存页换入或换出`],
  [/^the CPU was throttled (\d+) times$/, (count) => `CPU 降频 ${count} 次`],
  [
    /^no second runtime is here to compare the outputs with$/,
    () => '此处没有可用于核对输出的第二个运行时',
  ],
  [/^the reference (.+) failed: (.+)$/, (name, why) => `参考运行时 ${name} 失败：${why}`],
  [
    /^the outputs are not those of (.+): cosine (\S+), where (\S+) passes$/,
    (name, cosine, least) => `输出与 ${name} 不一致：余弦相似度 ${cosine}，须达到 ${least}`,
  ],
  [
    /^the outputs agree with (.+) to a cosine of (\S+), less than (\S+)$/,
    (name, cosine, least) => `输出与 ${name} 的余弦相似度为 ${cosine}，低于 ${least}`,
  ],
  [
    /^other programs used (\S+) of (\S+) cores when it began$/,
    (used, cores) => `开始时其他程序占用 ${cores} 个核心中的 ${used} 个`,
  ],
  [/^(\S+) was (\S+) C above the coolest moment$/, (zone, rise) => `${zone} 比最凉时高 ${rise} °C`],
  [/^the inputs are noise, not images$/, () => '输入为噪声，不是图像'],
  [
    /^(\d+) warm-up inferences are too few to tell whether it was steady$/,
    (count) => `${count} 次预热推理过少，无法判断是否已稳定`,
  ],
  [/^not steady after (\d+) warm-up inferences$/, (count) => `${count} 次预热推理后仍未稳定`],
  [
    /^an empty turn of the event loop takes (.+) of a call$/,
    (share) => `事件循环空转一次占一次调用的 ${share}`,
  ],
  [/^the loop around it takes (.+) of a call$/, (share) => `外层循环占一次调用的 ${share}`],
  [
    /^a call takes (\d+) steps of the clock: a sample is the mean of (\d+)$/,
    (steps, calls) => `一次调用为计时器的 ${steps} 步：一个样本是 ${calls} 次的平均`,
  ],
  [/^(\d+) requests in flight$/, (count) => `同时有 ${count} 个请求`],
  [
    /^latency times throughput(?: of run (\d+))? (?:makes|says) (\S+) requests (?:were )?in flight, not (\d+)$/,
    (run, found, asked) =>
      `${run ? `运行 ${run} 的` : ''}延迟乘以吞吐量得 ${found} 个并发请求，而非 ${asked} 个`,
  ],
  [
    /^the samples of run (\d+) add up to more than its duration$/,
    (run) => `运行 ${run} 的样本总和超过其时长`,
  ],
  [/^the requests of run (\d+) took no time at all$/, (run) => `运行 ${run} 的请求完全没有耗时`],
  [
    /^(\d+) garbage collections, (.+) ms together$/,
    (count, ms) => `${count} 次垃圾回收，共 ${ms} 毫秒`,
  ],
  [
    /^the source does not say which statistic its latency is$/,
    () => '来源未说明其延迟是哪种统计量',
  ],
  [
    /^accuracy over (?:the )?first (\d+) images(?:, not shuffled)?$/,
    (count) => `准确率基于前 ${count} 张图像，未打乱`,
  ],
  [/^accuracy over (.+)$/, (part) => `准确率基于 ${part}`],
  [/^the files do not name the device$/, () => '文件中没有写明设备'],
  [
    /^needs (\S+) times the hardware's peak: (\S+) GFLOP in (\S+) ms against (\S+) TFLOP\/s (\S+)$/,
    (times, giga, ms, tera, precision) =>
      `需要硬件峰值的 ${times} 倍：${ms} 毫秒内 ${giga} GFLOP，而峰值为 ${tera} TFLOP/s（${precision}）`,
  ],
  [
    /^(\S+) times (faster|slower) than (.+) published \((\S+) ms\)$/,
    (times, way, claimant, ms) =>
      `比 ${claimant} 公布的数字（${ms} 毫秒）${way === 'faster' ? '快' : '慢'}，为 ${times} 倍`,
  ],
  [
    /^(\S+) ms \((.+)\) against (\S+) ms \((.+)\)$/,
    (own, ownSource, other, otherSource) =>
      `${own} 毫秒（${ownSource}），另一来源为 ${other} 毫秒（${otherSource}）`,
  ],
  [
    /^(\d+) of (\d+) planned runs were not reported in time$/,
    (some, all) => `计划的 ${all} 次运行中有 ${some} 次未按时上报`,
  ],
  [/^every run was rejected$/, () => '所有运行均被拒绝'],
  [/^the (\S+) run was rejected$/, (kind) => `${kind} 运行被拒绝`],
  [/^the runs were cancelled$/, () => '运行已取消'],
  [/^every run failed$/, () => '所有运行均失败'],
  [
    /^VmHWM after runtime load(?:, sum of (\d+) processes)?$/,
    (count) => `加载运行时之后的 VmHWM${count ? `，${count} 个进程之和` : ''}`,
  ],
  [
    /^VmHWM since the start(?:, sum of (\d+) processes)?$/,
    (count) => `自启动起的 VmHWM${count ? `，${count} 个进程之和` : ''}`,
  ],
];
