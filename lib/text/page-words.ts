import { compare as enCompare } from './en/compare.ts';
import { comparison as enComparison } from './en/comparison.ts';
import { devices as enDevices } from './en/devices.ts';
import { embed as enEmbed } from './en/embed.ts';
import { examples as enExamples } from './en/examples.ts';
import { measuring as enMeasuring } from './en/measuring.ts';
import { methodology as enMethodology } from './en/methodology.ts';
import { pictures as enPictures } from './en/pictures.ts';
import { report2019 as enReport2019 } from './en/report-2019.ts';
import { sources as enSources } from './en/sources.ts';
import { study as enStudy } from './en/study.ts';
import type { Locale } from './locale.ts';
import { compare as zhCompare } from './zh-cn/compare.ts';
import { comparison as zhComparison } from './zh-cn/comparison.ts';
import { devices as zhDevices } from './zh-cn/devices.ts';
import { embed as zhEmbed } from './zh-cn/embed.ts';
import { examples as zhExamples } from './zh-cn/examples.ts';
import { measuring as zhMeasuring } from './zh-cn/measuring.ts';
import { methodology as zhMethodology } from './zh-cn/methodology.ts';
import { pictures as zhPictures } from './zh-cn/pictures.ts';
import { report2019 as zhReport2019 } from './zh-cn/report-2019.ts';
import { sources as zhSources } from './zh-cn/sources.ts';
import { study as zhStudy } from './zh-cn/study.ts';

const en = {
  measuring: enMeasuring,
  compare: enCompare,
  comparison: enComparison,
  study: enStudy,
  methodology: enMethodology,
  examples: enExamples,
  devices: enDevices,
  sources: enSources,
  report2019: enReport2019,
  embed: enEmbed,
  pictures: enPictures,
};

/** Words that only the server draws with: they stay out of what a browser downloads. */
export type PageWords = typeof en;

const dictionaries: Record<Locale, PageWords> = {
  en,
  'zh-CN': {
    measuring: zhMeasuring,
    compare: zhCompare,
    comparison: zhComparison,
    study: zhStudy,
    methodology: zhMethodology,
    examples: zhExamples,
    devices: zhDevices,
    sources: zhSources,
    report2019: zhReport2019,
    embed: zhEmbed,
    pictures: zhPictures,
  },
};

/** The words of one language for pages that the server draws whole. */
export function pageWords(locale: Locale): PageWords {
  return dictionaries[locale];
}
