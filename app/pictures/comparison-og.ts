import type { Drawing } from '../../components/compare/slot.ts';
import { comparisonTitle } from '../../components/comparison/comparison-view.tsx';
import { shortNames } from '../../components/comparison/side-fields.ts';
import { spokenVerdict } from '../../components/comparison/verdict-words.ts';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { ComparisonReport } from '../../lib/contract/comparison.ts';
import { ogAbout } from '../../lib/export/pictures/og-front.ts';
import type { DistributionCurve } from '../../lib/export/pictures/steps-body.ts';
import { ogOfSteps } from '../../lib/export/pictures/steps-picture.ts';
import { distributionOf } from '../../lib/server/results/distribution-of.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { aboutOf } from './compared.ts';
import type { PictureRequest } from './picture-request.ts';

/** The finding of a comparison in words: its title and its verdict. */
export function comparisonSaid(
  report: ComparisonReport,
  locale: PictureRequest['locale'],
): { title: string; verdict: string | null } {
  const page = pageWords(locale);
  const { comparison } = report;
  const spoken = comparison && spokenVerdict(comparison, page.comparison, locale);
  return {
    title: comparisonTitle(report, page, words(locale)),
    verdict: spoken && [spoken.head, spoken.beside].filter((part) => part !== null).join(', '),
  };
}

/** The preview of two results against each other: both distributions, and the verdict in words. */
export async function comparisonOg(
  report: ComparisonReport,
  { theme, locale }: Pick<PictureRequest, 'theme' | 'locale'>,
): Promise<string> {
  const text = words(locale);
  const drawing: Drawing = { words: pageWords(locale), text, locale };
  const names = shortNames(report.a, report.b, text);
  const { title, verdict } = comparisonSaid(report, locale);
  const region = report.a.cell.timedRegion === 'total' ? 'total' : 'infer';
  const sides = [
    { letter: 'A', name: names.a, side: report.a },
    { letter: 'B', name: names.b, side: report.b },
  ];
  const curves: DistributionCurve[] = [];
  for (const { letter, name, side } of sides) {
    const { runtime } = side.cell;
    const distribution = await distributionOf({ resultId: side.resultId, region });
    const series = assignSeries([{ runtime }])[runtime.slug] ?? otherSeries;
    if (distribution) curves.push({ letter, name, series, quantilesMs: distribution.quantilesMs });
  }
  return ogOfSteps({
    curves,
    about: aboutOf({ u: 'auto', tr: region }, drawing),
    theme,
    locale,
    title,
    lines: verdict === null ? [] : [verdict],
    description: [title, verdict].filter((part) => part !== null).join('. '),
    foot: ogAbout(null, locale),
    conditions: [...new Set([report.a.device.name, report.b.device.name])].join(', '),
  });
}
