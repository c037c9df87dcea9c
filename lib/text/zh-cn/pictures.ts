import type { pictures as en } from '../en/pictures.ts';

export const pictures: typeof en = {
  published: '空心：他人公布',
  few: '带点：样本少于 72 个',
  reference: '参考设备',
  remark: '有备注',
  spread: 'p5–p95',
  front: '前沿',
  asOf: (day, ds) => `截至 ${day}，数据版本 ${ds}`,
  moreRows: (count) => `另有 ${count} 行，见此地址的表格。`,
  morePanels: (count) => `另有 ${count} 幅图，见此地址。`,
  matrixPart: (devices, allDevices, families, allFamilies, best) =>
    `${allDevices} 台设备中的 ${devices} 台、${allFamilies} 个模型族中的 ${families} 个；${best}`,
  nothing: '此视图没有可画入图中的行。',
};
