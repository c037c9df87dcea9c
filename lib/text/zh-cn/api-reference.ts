import type { apiReference as english } from '../en/api-reference.ts';

/** API 参考页面的用语：标题；各操作的说明在文档本身中。 */
export const apiReference: typeof english = {
  title: 'API',
  description: 'HTTP API 的每个操作及其参数、正文、应答和拒绝情形。',
  lead: '数据点、结果和样本任何人都可以读取。所有者的脚本使用带权限范围的令牌，以 Bearer 方式发送；设备使用自己的令牌。名称以 Ms 结尾的为毫秒，准确率为 0 到 1 的比例，大小为字节；缺失为 null，绝不为 0。操作说明以英文书写。',
  document: 'OpenAPI 文档（JSON）',
  schema: '导入结果的 JSON Schema',
  contents: '章节',
  operations: (count) => `${count} 个操作`,
  access: {
    anyone: '任何人都可以调用。',
    session: '需要所有者的会话。',
    deviceToken: '需要设备的令牌。',
    apiToken: (scope) => `需要所有者的会话，或带有 ${scope} 权限的令牌。`,
  },
  parameters: '参数',
  body: '正文',
  answer: '应答',
  refusals: '拒绝情形',
  example: '示例',
  noBody: '无正文',
  name: '名称',
  type: '类型',
  about: '含义',
  place: { path: '在路径中', query: '在查询中', header: '在请求头中', cookie: '在 Cookie 中' },
  required: '必填',
  optional: '可选',
  shapes: '数据结构',
  shapesLead: '正文和应答的组成。',
  copy: '复制命令',
};
