import type { Locale } from './locale.ts';

/** What is said when not even the frame of a page can be drawn: no dictionary is there by then. */
export const frameFailure: Record<Locale, { title: string; body: string; retry: string }> = {
  en: {
    title: 'This page could not be drawn',
    body: 'The hub or this browser met an error. Nothing was lost.',
    retry: 'Load it again',
  },
  'zh-CN': {
    title: '无法显示此页面',
    body: '服务器或此浏览器出错，没有任何数据丢失。',
    retry: '重新加载',
  },
};
