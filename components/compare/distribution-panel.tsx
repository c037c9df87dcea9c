import type { PanelAxis } from '../../lib/chart/compare/panel-axis.ts';
import { stepsScene } from '../../lib/chart/compare/steps-scene.ts';
import { formatTick } from '../../lib/chart/format.ts';
import { colourSeries, seriesOf } from '../../lib/link/colours.ts';
import { StaticScene } from '../charts/static-scene.tsx';
import { slotNames } from './heading.ts';
import { PanelRows, type PanelShown } from './panel-rows.tsx';
import { shownValue } from './panel-values.ts';
import type { Compared, Drawing } from './slot.ts';
import { letters, subjectOf } from './slot.ts';
import { valueTexts } from './value-texts.ts';

/** Every distribution on one log axis as step curves, over the lines of the same slots. */
export function DistributionPanel({
  compared,
  axis,
  shown,
  drawing,
}: {
  compared: Compared;
  axis: PanelAxis | null;
  shown: PanelShown;
  drawing: Drawing;
}) {
  const { slots, view } = compared;
  const { words, locale } = drawing;
  const { compare } = words;
  const series = colourSeries(
    slots.flatMap((slot) => subjectOf(slot) ?? []),
    'fw',
  );
  const curves = slots.flatMap((slot) =>
    slot.point && slot.distribution
      ? [
          {
            letter: slot.letter,
            series: seriesOf(slot.point, 'fw', series),
            quantiles: slot.distribution.quantilesMs,
          },
        ]
      : [],
  );
  const without = slots.filter(({ distribution }) => distribution === null);
  const summary = slots.map((slot) => {
    const [where, what] = slotNames(slot, drawing);
    const { head } = valueTexts(slot, shownValue(slot, view), compared, drawing);
    return compare.summary(slot.letter, [where, what].join(', '), head);
  });
  return (
    <>
      {axis && curves.length > 0 ? (
        <StaticScene
          name="distribution"
          title={compare.distribution}
          summary={`${summary.join('; ')}.`}
          draw={(width) =>
            stepsScene({
              curves,
              axis,
              width,
              words: {
                x: shown.title,
                y: compare.shareAxis,
                better: shown.better,
                share: (percent) => formatTick(percent, locale),
              },
            })
          }
        />
      ) : null}
      {curves.length > 1 ? <p className="mt-1 text-ink2 text-small">{compare.dashes}</p> : null}
      {without.length > 0 ? (
        <p className="mt-1 text-ink2 text-small">{compare.noDistribution(letters(without))}</p>
      ) : null}
      <div className="mt-4">
        <PanelRows compared={compared} axis={axis} shown={shown} drawing={drawing} />
      </div>
    </>
  );
}
