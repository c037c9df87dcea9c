import type { Drawing } from '../../components/compare/slot.ts';
import { formatLatency } from '../../lib/chart/format.ts';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { Result } from '../../lib/contract/result.ts';
import { ogAbout } from '../../lib/export/pictures/og-front.ts';
import { ogOfSteps, stepsPicture } from '../../lib/export/pictures/steps-picture.ts';
import { distributionOf } from '../../lib/server/results/distribution-of.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { aboutOf } from './compared.ts';
import type { Named, PictureLook, PictureRequest } from './picture-request.ts';

/** Percentiles that a preview names, where the summary states them. */
const shares = { p50: 0.5, p90: 0.9, p99: 0.99 } as const;
const percentiles = ['p50', 'p90', 'p99'] as const;

/** What was measured and what it came to: "ONNX Runtime 1.30.0 fp32, p50 12.3 ms, p99 15.0 ms". */
export function resultSaid(result: Result, locale: PictureRequest['locale']): string {
  return [whatOf(result), ...figuresOf(result, locale)].join(', ');
}

function whatOf({ cell: { runtime, precision } }: Result): string {
  return [runtime.name, runtime.version, precision].filter((part) => part).join(' ');
}

/** Only what the summary states: a percentile of too few samples has no place in a preview either. */
function figuresOf({ summary }: Result, locale: PictureRequest['locale']): string[] {
  return percentiles.flatMap((name) => {
    const stated = summary?.[name];
    return stated ? [`${name} ${formatLatency(stated.valueMs, 'auto', locale).text}`] : [];
  });
}

/** The preview of a result: how its samples lie, with p50, p90 and p99 named and in words. */
export async function resultOg(
  result: Result,
  request: PictureLook,
  ownTitle: string | null = null,
): Promise<string> {
  const drawn = await drawnResult(result, request, ownTitle);
  return ogOfSteps({ ...drawn, foot: dayOf(result, request), conditions: whatOf(result) });
}

/** The same as SVG that stands alone, with its address. */
export async function resultPicture(
  result: Result,
  request: PictureRequest,
  { address, title }: Named,
): Promise<string> {
  const { width, height } = request;
  const drawn = await drawnResult(result, request, title);
  const lines = [whatOf(result), ...drawn.lines];
  const foot = { address, about: dayOf(result, request) };
  return stepsPicture({ ...drawn, lines, width, height, foot });
}

function dayOf({ finishedAt, openedAt }: Result, { locale }: PictureLook): string {
  return ogAbout(finishedAt ?? openedAt, locale);
}

async function drawnResult(
  result: Result,
  { theme, locale }: PictureLook,
  ownTitle: string | null,
) {
  const text = words(locale);
  const { artifact, runtime, timedRegion } = result.cell;
  const drawing: Drawing = { words: pageWords(locale), text, locale };
  const region = timedRegion === 'total' ? 'total' : 'infer';
  const withdrawn = result.retracted !== null;
  const distribution = withdrawn ? null : await distributionOf({ resultId: result.id, region });
  const quantilesMs = distribution?.quantilesMs ?? [];
  const figures = figuresOf(result, locale);
  const series = assignSeries([{ runtime }])[runtime.slug] ?? otherSeries;
  const name = text.result.title(artifact.model.name, result.environment.deviceClass.name);
  return {
    curves: quantilesMs.length > 0 ? [{ letter: 'A', name, series, quantilesMs }] : [],
    about: {
      ...aboutOf({ u: 'auto', tr: region }, drawing),
      named: percentiles
        .filter((percentile) => result.summary?.[percentile])
        .map((label) => ({ letter: 'A', share: shares[label], label })),
    },
    theme,
    locale,
    title: ownTitle ?? name,
    lines: figures.length > 0 ? [figures.join(' · ')] : [],
    description: `${name}. ${resultSaid(result, locale)}`,
  };
}
