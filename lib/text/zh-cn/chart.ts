import type { chart as en } from '../en/chart.ts';

export const chart: typeof en = {
  keyboard: '方向键在各点之间移动，回车打开结果，Esc 关闭。',
  accuracyTitle: (metric) => `${metric} 准确率，%`,
  accuracyShort: (metric) => `${metric}，%`,
  cutAt: (tick) => `坐标轴自 ${tick} 起`,
  cutAtShort: (tick) => `自 ${tick} 起`,
  fpsTitle: 'FPS，按批量 1 的延迟推算',
  fpsShort: 'FPS，推算',
  latencyTitle: (latency, unit, scale) =>
    `${latency}，${unit}，${scale === 'log' ? '对数' : '线性'}`,
  faster: '← 更快',
  realTime: '18–20 FPS，实时',
  realTimeShort: '18–20 FPS',
  rate: (fps) => `${fps} FPS`,
  gutter: ['无准确率', '仅测速度'],
  referenceDevice: '参照设备，不进入前沿',
  referenceDeviceShort: '参照',
  onFront: '位于前沿',
  spread: 'p5–p95',
  spreadNotShown: (count) => `n = ${count}，不显示离散范围`,
  frameRate: 'FPS，推算',
  chart: '图表',
  accuracyOver: (metric, images) => `${metric}，${images}`,
  accuracyName: '准确率',
  samples: '样本',
};
