import { jobs as enJobs } from './en/jobs.ts';
import { jobsNew as enNew } from './en/jobs-new.ts';
import { jobsTokens as enTokens } from './en/jobs-tokens.ts';
import type { Locale } from './locale.ts';
import { jobs as zhJobs } from './zh-cn/jobs.ts';
import { jobsNew as zhNew } from './zh-cn/jobs-new.ts';
import { jobsTokens as zhTokens } from './zh-cn/jobs-tokens.ts';

const en = { jobs: enJobs, jobsNew: enNew, jobsTokens: enTokens };

/** Words of the owner's pages about jobs: apart, so that only these pages download them. */
export type JobsWords = typeof en;

const dictionaries: Record<Locale, JobsWords> = {
  en,
  'zh-CN': { jobs: zhJobs, jobsNew: zhNew, jobsTokens: zhTokens },
};

/** The words of one language for the pages about jobs. */
export function jobsWords(locale: Locale): JobsWords {
  return dictionaries[locale];
}
