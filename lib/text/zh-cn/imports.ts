import type { imports as en } from '../en/imports.ts';

export const imports: typeof en = {
  title: '导入',
  lead: '以文件形式导入的其他工具的结果。它们保留来源，不会被称为在此测量。工具自己的日志可以与可比的结果一起进入前沿，已发表的数字则不会。移除导入后，其数据离开所有图表；其结果仍在原地址，标为已撤回。',
  list: '导入',
  none: '尚未导入任何内容。在本机或其他机器上运行：',
  more: '可读取的格式，以及如何映射自有列名的表格，见 docs/import.md。令牌需要“导入结果”权限。',
  tokens: '创建令牌',
  columns: {
    source: '来源',
    brought: '带来',
    unmapped: '目录中没有的名称',
    at: '导入时间',
    act: '操作',
  },
  tier: { log: '工具日志', published: '已发布的数据' },
  points: (count) => `${count} 个点`,
  results: (count) => `${count} 个带样本的结果`,
  allMapped: '无',
  byToken: '通过令牌',
  removed: (day) => `已于 ${day} 移除`,
  remove: '移除',
  removeOne: (label) => `移除导入 ${label}`,
  removeSure: '确认移除',
  removeKeep: '保留',
  removedNow: (label) => `${label} 已移除`,
};
