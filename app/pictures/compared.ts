import { compareHeading, slotNames } from '../../components/compare/heading.ts';
import { identityRows } from '../../components/compare/identity-rows.ts';
import { type Drawing, type Slot, subjectOf } from '../../components/compare/slot.ts';
import type { Point, PointList } from '../../lib/contract/point.ts';
import type { DistributionCurve, StepsAbout } from '../../lib/export/pictures/steps-body.ts';
import { colourSeries, seriesOf } from '../../lib/link/colours.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import { identityPart, identityParts, varyingParts } from '../../lib/link/identity.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { readPointSlots, readSlots } from '../compare/read-compared.ts';

/** A comparison as its pictures draw it. */
export interface ComparedPicture {
  title: string;
  /** "A Jetson Nano, ResNet-50": one line a place. */
  names: string[];
  /** Those whose single inferences were timed. */
  curves: DistributionCurve[];
  /** The same, named by nothing but what tells them apart. */
  toldApart: DistributionCurve[];
  about: StepsAbout;
  /** The points as a list, and a view that draws them row by row. */
  list: PointList;
  rows: View;
}

/** What a comparison is called, and which its places are. */
export async function comparedSaid(
  view: CompareView,
  locale: Locale,
): Promise<{ name: string; finding: string }> {
  const drawing: Drawing = { words: pageWords(locale), text: words(locale), locale };
  const slots = await readSlots({ ...view, tab: 'summary' });
  return {
    name: compareHeading(slots, identityRows(slots, view, drawing), drawing),
    finding: slots
      .map((slot) => `${slot.letter} ${slotNames(slot, drawing).join(', ')}`)
      .join('; '),
  };
}

/**
 * Reads what a comparison shows, with the distributions of its places.
 *
 * @throws HttpProblem 404 when fewer than two places are named
 */
export async function readComparedPicture(
  view: CompareView,
  locale: Locale,
): Promise<ComparedPicture> {
  if (view.c.length < 2) {
    throw HttpProblem.notFound('A comparison has two points or more: name their ids, c=ID,ID.');
  }
  const drawing: Drawing = { words: pageWords(locale), text: words(locale), locale };
  const { ds, latestDs, asOf } = await readPointSlots(view.c.join(), view.ds);
  const slots = await readSlots({ ...view, tab: 'dist' });
  const points = slots.flatMap((slot) => subjectOf(slot) ?? []);
  return {
    title: compareHeading(slots, identityRows(slots, view, drawing), drawing),
    names: slots.map((slot) => `${slot.letter}  ${slotNames(slot, drawing).join(', ')}`),
    curves: curvesOf(slots, (slot) => slotNames(slot, drawing).join(', ')),
    toldApart: curvesOf(slots, ({ point }) => (point ? differenceOf(point, points, drawing) : '')),
    about: aboutOf(view, drawing),
    list: { cohort: null, cohorts: [], ds, latestDs, asOf, totalPoints: points.length, points },
    rows: { ...defaultView(), view: 'range', ds, x: view.x, q: view.q, tr: view.tr, u: view.u },
  };
}

function curvesOf(slots: readonly Slot[], nameOf: (slot: Slot) => string): DistributionCurve[] {
  const series = colourSeries(
    slots.flatMap((slot) => subjectOf(slot) ?? []),
    'fw',
  );
  return slots.flatMap((slot) => {
    const { letter, point, distribution } = slot;
    if (!point || !distribution) return [];
    const { quantilesMs } = distribution;
    return [{ letter, name: nameOf(slot), series: seriesOf(point, 'fw', series), quantilesMs }];
  });
}

/** The parts of a point's identity in which the compared differ. */
function differenceOf(point: Point, points: readonly Point[], { text }: Drawing): string {
  const varying = varyingParts(points);
  const parts = identityParts.filter((part) => varying.has(part));
  return parts.flatMap((part) => identityPart(point, part, text.domain.threads) ?? []).join(', ');
}

/** Words and unit of distributions of one timer. */
export function aboutOf({ u, tr }: Pick<CompareView, 'u' | 'tr'>, drawing: Drawing): StepsAbout {
  const { words: page, text, locale } = drawing;
  const latency = text.domain.timed(text.table.names.lat, text.domain.timers[tr]);
  return {
    locale,
    unit: u,
    words: {
      axis: (unit) => page.compare.axis(latency, unit),
      share: page.compare.shareAxis,
      better: page.compare.atLeft(page.compare.better.lat),
    },
  };
}
