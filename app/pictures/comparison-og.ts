import type { Drawing } from '../../components/compare/slot.ts';
import { comparisonTitle } from '../../components/comparison/comparison-view.tsx';
import { shortNames } from '../../components/comparison/side-fields.ts';
import { spokenVerdict } from '../../components/comparison/verdict-words.ts';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { ComparisonReport } from '../../lib/contract/comparison.ts';
import { ogAbout } from '../../lib/export/pictures/og-front.ts';
import type { DistributionCurve } from '../../lib/export/pictures/steps-body.ts';
import { ogOfSteps, stepsPicture } from '../../lib/export/pictures/steps-picture.ts';
import { distributionOf } from '../../lib/server/results/distribution-of.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { aboutOf } from './compared.ts';
import type { Named, PictureLook, PictureRequest } from './picture-request.ts';

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
  request: PictureLook,
  ownTitle: string | null = null,
): Promise<string> {
  return ogOfSteps({
    ...(await drawnComparison(report, request, ownTitle)),
    foot: dayOf(report, request),
    conditions: [...new Set([report.a.device.name, report.b.device.name])].join(', '),
  });
}

/** The same as SVG that stands alone, with its address. */
export async function comparisonPicture(
  report: ComparisonReport,
  request: PictureRequest,
  { address, title }: Named,
): Promise<string> {
  const { width, height } = request;
  const drawn = await drawnComparison(report, request, title);
  return stepsPicture({
    ...drawn,
    width,
    height,
    foot: { address, about: dayOf(report, request) },
  });
}

/** The day on which the later of the two was measured. */
function dayOf({ a, b }: ComparisonReport, { locale }: PictureLook): string {
  const moments = [a.measuredAt, b.measuredAt].filter((moment) => moment !== null);
  return ogAbout(moments.sort().at(-1) ?? null, locale);
}

async function drawnComparison(
  report: ComparisonReport,
  { theme, locale }: PictureLook,
  ownTitle: string | null,
) {
  const text = words(locale);
  const drawing: Drawing = { words: pageWords(locale), text, locale };
  const { title, verdict } = comparisonSaid(report, locale);
  const region = report.a.cell.timedRegion === 'total' ? 'total' : 'infer';
  return {
    curves: await curvesOf(report, region, locale),
    about: aboutOf({ u: 'auto', tr: region }, drawing),
    theme,
    locale,
    title: ownTitle ?? title,
    lines: verdict === null ? [] : [verdict],
    description: [title, verdict].filter((part) => part !== null).join('. '),
  };
}

/** How the samples of each side lie; a side without samples has no curve. */
async function curvesOf(
  { a, b }: ComparisonReport,
  region: 'infer' | 'total',
  locale: PictureRequest['locale'],
): Promise<DistributionCurve[]> {
  const names = shortNames(a, b, words(locale));
  const sides = [
    { letter: 'A', name: names.a, side: a },
    { letter: 'B', name: names.b, side: b },
  ];
  const curves: DistributionCurve[] = [];
  for (const { letter, name, side } of sides) {
    const { runtime } = side.cell;
    const distribution = await distributionOf({ resultId: side.resultId, region });
    const series = assignSeries([{ runtime }])[runtime.slug] ?? otherSeries;
    if (distribution) curves.push({ letter, name, series, quantilesMs: distribution.quantilesMs });
  }
  return curves;
}
