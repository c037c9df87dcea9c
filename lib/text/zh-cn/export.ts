import type { exporting as en } from '../en/export.ts';

/** 导出菜单与 Markdown 表格的用语。 */
export const exporting: typeof en = {
  formats: {
    csv: 'CSV，用于电子表格',
    json: 'JSON，用于程序',
    md: '复制为 Markdown',
    svg: 'SVG 图片',
    png: 'PNG 图片，两倍尺寸',
  },
  samples: '原始样本，CSV',
  copying: '正在生成表格',
  copied: '表格已复制为 Markdown。',
  copyFailed: '无法复制表格：浏览器不允许，或中心没有应答。表格将作为文件打开。',
  columns: {
    slot: '项',
    device: '设备',
    model: '模型',
    runtime: '运行时',
    provider: '执行后端',
    precision: '精度',
    batch: '批大小',
    threads: '线程',
    concurrency: '并发请求',
    powerMode: '功耗模式',
    scenario: '场景',
    timer: '计时范围',
    evidence: '依据',
    sustained: '前三分之一与后三分之一',
  },
  missing: '–',
  same: (parts) => `所有行：${parts}。`,
  part: (name, value) => `${name} ${value}`,
  between: '，',
  limits: { broken: '超出限制', unknown: '未说明某项限制' },
  bold: '粗体：该列最佳值，其区间不与任何其他实测行的区间重叠。',
  from: (link, version, asOf) =>
    asOf === null
      ? `来自${link}，数据版本 ${version}。`
      : `来自${link}，数据版本 ${version}（${asOf}）。`,
  thisView: 'Inferometer 上的此视图',
  latencies: (statistic, timer) => `除非单元格另有说明，延迟为${timer}的 ${statistic}。`,
  licences: (each) => `许可：${each}。`,
  licence: (whose, licence) => `${whose}：${licence ?? '未说明'}`,
  thisHub: '本中心实测',
};
