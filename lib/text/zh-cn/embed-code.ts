import type { EmbedCodeWords } from '../embed-code-words.ts';

export const embedCode: EmbedCodeWords = {
  frame: '网页中的嵌入框',
  frameHint: '高度随内容调整，不设置 Cookie，没有 JavaScript 也能显示。',
  theme: '主题',
  themes: { auto: '跟随读者', light: '浅色', dark: '深色' },
  picture: 'README 中的实时图片',
  pictureHint: '每次加载都显示最新数据，除非该视图指定了数据版本。',
  badge: 'README 徽章',
  badgeHint: (hub) => `一个组合的数值，最多滞后五分钟。别人只有能访问 ${hub} 才能看到它。`,
  endpoint: '用于 shields.io 的同一数值',
  copy: '复制',
  copied: '已复制。',
  copyFailed: '浏览器不允许复制。文本已选中，请自行复制。',
};
