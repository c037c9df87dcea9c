import type { signIn as english } from '../en/sign-in.ts';

/** Words of the page where a sign-in link leads that can no longer be used. */
export const signIn: typeof english = {
  title: '登录',
  expired: '此登录链接已被使用，或已超过 15 分钟。',
  how: '所有者通过一次性链接登录。请在运行 Inferometer 的机器上生成一个：',
  command: 'npm run owner-link',
  reading: '浏览图表和结果无需登录。',
};
