import { chart as enChart } from './en/chart.ts';
import { domain as enDomain } from './en/domain.ts';
import { explore as enExplore } from './en/explore.ts';
import { result as enResult } from './en/result.ts';
import { shell as enShell } from './en/shell.ts';
import { signIn as enSignIn } from './en/sign-in.ts';
import type { Locale } from './locale.ts';
import { chart as zhChart } from './zh-cn/chart.ts';
import { domain as zhDomain } from './zh-cn/domain.ts';
import { explore as zhExplore } from './zh-cn/explore.ts';
import { result as zhResult } from './zh-cn/result.ts';
import { shell as zhShell } from './zh-cn/shell.ts';
import { signIn as zhSignIn } from './zh-cn/sign-in.ts';

const en = {
  shell: enShell,
  domain: enDomain,
  chart: enChart,
  explore: enExplore,
  result: enResult,
  signIn: enSignIn,
};

/** Every word the dashboard shows. English is the master: a language that lacks a key does not compile. */
export type Words = typeof en;

const dictionaries: Record<Locale, Words> = {
  en,
  'zh-CN': {
    shell: zhShell,
    domain: zhDomain,
    chart: zhChart,
    explore: zhExplore,
    result: zhResult,
    signIn: zhSignIn,
  },
};

/** The words of one language. */
export function words(locale: Locale): Words {
  return dictionaries[locale];
}
