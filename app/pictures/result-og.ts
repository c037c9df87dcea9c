import type { Drawing } from '../../components/compare/slot.ts';
import { formatLatency } from '../../lib/chart/format.ts';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { Result } from '../../lib/contract/result.ts';
import { ogAbout } from '../../lib/export/pictures/og-front.ts';
import { ogOfSteps } from '../../lib/export/pictures/steps-picture.ts';
import { distributionOf } from '../../lib/server/results/distribution-of.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { aboutOf } from './compared.ts';
import type { PictureRequest } from './picture-request.ts';

/** Percentiles that a preview names. */
const named = [
  { share: 0.5, label: 'p50' },
  { share: 0.9, label: 'p90' },
  { share: 0.99, label: 'p99' },
];

/** The preview of a result: how its samples lie, with p50, p90 and p99 named and in words. */
export async function resultOg(
  result: Result,
  { theme, locale }: Pick<PictureRequest, 'theme' | 'locale'>,
): Promise<string> {
  const text = words(locale);
  const { artifact, runtime, precision, timedRegion } = result.cell;
  const drawing: Drawing = { words: pageWords(locale), text, locale };
  const region = timedRegion === 'total' ? 'total' : 'infer';
  const withdrawn = result.retracted !== null;
  const distribution = withdrawn ? null : await distributionOf({ resultId: result.id, region });
  const quantilesMs = distribution?.quantilesMs ?? [];
  const figures = named.flatMap(({ share, label }) => {
    const ms = quantilesMs[Math.round(share * (quantilesMs.length - 1))];
    return ms === undefined ? [] : [`${label} ${formatLatency(ms, 'auto', locale).text}`];
  });
  const series = assignSeries([{ runtime }])[runtime.slug] ?? otherSeries;
  const what = [runtime.name, runtime.version, precision].filter((part) => part).join(' ');
  const title = text.result.title(artifact.model.name, result.environment.deviceClass.name);
  return ogOfSteps({
    curves: quantilesMs.length > 0 ? [{ letter: 'A', name: title, series, quantilesMs }] : [],
    about: {
      ...aboutOf({ u: 'auto', tr: region }, drawing),
      named: named.map((one) => ({ ...one, letter: 'A' })),
    },
    theme,
    locale,
    title,
    lines: figures.length > 0 ? [figures.join(' · ')] : [],
    description: [title, what, ...figures].join(', '),
    foot: ogAbout(result.finishedAt ?? result.openedAt, locale),
    conditions: what,
  });
}
