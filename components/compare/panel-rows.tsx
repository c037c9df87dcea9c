import type { PanelAxis } from '../../lib/chart/compare/panel-axis.ts';
import { colourSeries, seriesOf } from '../../lib/link/colours.ts';
import { PanelEdge } from './panel-edge.tsx';
import { PanelTrack } from './panel-track.tsx';
import { shownValue } from './panel-values.ts';
import type { Compared, Drawing } from './slot.ts';
import { letters, subjectOf, usable } from './slot.ts';
import { SlotLabel } from './slot-label.tsx';
import { valueTexts } from './value-texts.ts';

/** Words of an axis: its title, and which end is the better one. */
export interface PanelShown {
  title: string;
  better: string;
  betterAt: 'low' | 'high';
}

/** One line a slot on one shared axis: mark, p5-p95, figures; label above it on a narrow screen. */
export function PanelRows({
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
  const { slots, base, view } = compared;
  const { compare } = drawing.words;
  const points = slots.flatMap((slot) => subjectOf(slot) ?? []);
  const series = colourSeries(points, 'fw');
  const silent = slots.filter((slot) => usable(slot) && shownValue(slot, view) === null);
  return (
    <figure className="@container text-chart" data-chart="panel">
      <figcaption className="sr-only">{shown.title}</figcaption>
      {axis && axis.fps.wide.length > 0 ? (
        <PanelEdge side="top" axis={axis} title={compare.fpsScale} />
      ) : null}
      {slots.map((slot) => {
        const point = subjectOf(slot);
        const value = shownValue(slot, view);
        const texts = valueTexts(slot, value, compared, drawing);
        return (
          <div
            key={slot.id}
            data-slot={slot.letter}
            className="grid border-line border-b @min-[560px]:grid-cols-[minmax(170px,30%)_minmax(0,1fr)]"
          >
            <SlotLabel slot={slot} compared={compared} drawing={drawing} />
            <div className="flex min-w-0 flex-col">
              {axis && value && point ? (
                <PanelTrack
                  axis={axis}
                  value={value}
                  series={seriesOf(point, 'fw', series)}
                  hollow={point.tier === 'published'}
                  flagged={point.remarks.length > 0}
                  texts={texts}
                />
              ) : null}
              <p
                className={`pb-2 text-small ${axis && value ? '@min-[760px]:sr-only' : '@min-[560px]:pt-2.5'}`}
              >
                <span className="font-semibold">{texts.head}</span>{' '}
                <span className="text-ink2">{texts.detail}</span>
                {slot.gone?.was ? (
                  <a
                    href={`/k/${slot.gone.was.combination}`}
                    className="ml-2 text-accent underline"
                  >
                    {compare.gone.changes}
                  </a>
                ) : null}
              </p>
            </div>
          </div>
        );
      })}
      {axis ? <PanelEdge side="bottom" axis={axis} title={shown.title} shown={shown} /> : null}
      {silent.length > 0 ? (
        <p className="mt-1 text-ink2 text-small">{compare.notDrawn(letters(silent))}</p>
      ) : null}
      <p className="sr-only">{compare.baselineIs(base.letter)}</p>
    </figure>
  );
}
