import type { embed as en } from '../en/embed.ts';
import { formatCount } from '../figures.ts';

const n = (count: number) => formatCount(count, 'zh-CN');

export const embed: typeof en = {
  open: '在 Inferometer 中打开',
  asOf: (day, ds) => `截至 ${day}，数据版本 ${ds}`,
  remarks: (rows, all) => `${n(all)} 个结果中有 ${n(rows)} 个带备注`,
  remarkRows: (rows) => `${n(rows)} 个结果`,
  moreRows: (count) => `其余 ${n(count)} 行见 Inferometer。`,
  silent: (count) =>
    `标记太多，无法逐一指向：前沿上的标记与参考设备会说明自身，其余 ${n(count)} 个见表格。`,
  samples: 'n',
  failedTitle: '此嵌入框没有内容可显示',
};
