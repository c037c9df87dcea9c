import type { ReactNode } from 'react';
import type { Mark } from '../../lib/chart/scene.ts';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { FrontData } from '../../lib/export/pictures/front-input.ts';
import { identityPart } from '../../lib/link/identity.ts';
import { SeriesSwatch } from './series-swatch.tsx';
import { tooltipRows } from './tooltip-rows.ts';

/** What the tooltip of a mark says: identity, figures, source, and what can be done with it. */
export function TooltipContent({
  mark,
  point,
  data,
  miss,
  actions,
}: {
  mark: Mark;
  point: Point;
  data: FrontData;
  /** How its samples keep the deadline; undefined where that was not counted. */
  miss?: DeadlineRow | undefined;
  actions: ReactNode;
}) {
  const { strings } = data;
  const parts = (['device', 'runtime', 'precision', 'powerMode', 'threads'] as const)
    .map((part) => identityPart(point, part, strings.threads))
    .filter((part) => part !== null);
  return (
    <>
      <div className="flex items-baseline gap-2">
        <SeriesSwatch series={mark.series} hollow={mark.kind !== 'filled'} />
        <span className="text-h2 font-semibold">{point.model.name}</span>
        {mark.onFront && (
          <span className="ml-auto shrink-0 text-small font-semibold text-accent">
            {strings.onFront}
          </span>
        )}
        {mark.anchor && (
          <span className="ml-auto text-small text-ink3">{strings.referenceDevice}</span>
        )}
      </div>
      <div className="mb-2 pl-[22px] text-small text-ink2">{parts.join(' · ')}</div>
      <dl>
        {tooltipRows(point, data, miss).map(({ name, value, strong }) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="min-w-[46%] text-ink2">{name}</dt>
            <dd className={strong ? 'text-right font-semibold' : 'text-right'}>{value}</dd>
          </div>
        ))}
      </dl>
      {point.remarks.length > 0 && (
        <ul className="mt-1 text-small text-remark">
          {point.remarks.map(({ code, detail }) => (
            <li key={code}>
              {strings.remark(code)}
              {detail === null ? '' : `: ${detail}`}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2 border-line border-t pt-2 text-small text-ink2">
        {strings.source(point)}
      </div>
      {actions && <div className="flex flex-wrap gap-x-3 text-small font-medium">{actions}</div>}
    </>
  );
}
