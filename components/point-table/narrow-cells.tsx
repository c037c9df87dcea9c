import { formatLatency, formatShare, unitWord } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { accuracyOf } from '../../lib/link/accuracy-of.ts';
import { anyLatency, latencyBy } from '../../lib/link/latency-of.ts';
import { evidenceWords, outcomeWords } from '../../lib/text/evidence-words.ts';
import { remarkName } from '../../lib/text/remark-words.ts';
import { RemarkSign } from '../ui/remark-sign.tsx';
import { furtherWords } from './columns.ts';
import { IdentityLink } from './identity-link.tsx';
import { Throughput } from './latency-cell.tsx';
import type { TableContext } from './row-context.ts';

/**
 * A row's identity on a narrow screen: model, then device, runtime and precision. Further lines only
 * where a column was chosen, the figure is somebody else's, or there is a doubt or no figure.
 */
export function NarrowIdentity({ point, context }: { point: Point; context: TableContext }) {
  const { text } = context;
  const runtime = [point.runtime.name, point.runtime.version].filter((part) => part).join(' ');
  const parts = [point.device.name, runtime, point.precision].filter((part) => part);
  const doubts = point.remarks.map((remark) => remarkName(remark, text)).join(', ');
  const kept = context.kept(point.id);
  const further = [
    ...furtherWords(context.shown).flatMap((words) => words(point, context) ?? []),
    ...(point.tier === 'measured' ? [] : [evidenceWords(point, text)]),
    ...(kept === 'kept' ? [] : [text.table[kept]]),
  ];
  return (
    <span className="flex gap-3">
      <span className="flex h-[18px] w-4 shrink-0 items-center">{context.signOf(point)}</span>
      {/* A board's name may be one long word. */}
      <span className="wrap-anywhere min-w-0">
        <span className="block font-semibold">
          <IdentityLink point={point} text={text}>
            {point.model.name}
          </IdentityLink>
        </span>
        <span className="line-clamp-2 block font-normal text-ink2 text-small">
          {parts.join(' · ')}
        </span>
        {further.length > 0 ? (
          <span className="block font-normal text-ink3 text-small">{further.join(' · ')}</span>
        ) : null}
        {point.outcome === 'ok' ? null : (
          <span className="line-clamp-2 font-normal text-fail text-small">
            {outcomeWords(point, text)}
          </span>
        )}
        {doubts ? (
          <span className="flex gap-1 font-medium text-remark text-small">
            <span className="flex h-4 items-center">
              <RemarkSign size={11} />
            </span>
            {doubts}
          </span>
        ) : null}
      </span>
    </span>
  );
}

/** A row's figures on a narrow screen: latency with its unit, accuracy below. */
export function NarrowFigures({ point, context }: { point: Point; context: TableContext }) {
  const { text, locale, q, tr, unit, metric } = context;
  const { domain } = text;
  const accuracy = accuracyOf(point, metric);
  const stated = latencyBy(point, q, tr);
  const other = stated === null ? anyLatency(point, tr) : null;
  const ms = point.outcome === 'ok' ? (stated ?? other?.ms ?? null) : null;
  const name = other ? `${domain.statistics[other.statistic] ?? other.statistic} ` : '';
  return (
    <>
      <span className={ms === null || other ? 'block text-ink3' : 'block font-semibold'}>
        {ms === null && point.throughputPerS === null ? domain.none : null}
        {ms === null && point.throughputPerS !== null ? (
          <Throughput perSecond={point.throughputPerS} context={context} />
        ) : null}
        {ms !== null && ms > 0 ? name + formatLatency(ms, unit, locale).text : null}
        {ms !== null && ms <= 0 ? `${ms} ${unitWord(unit, locale)}` : null}
      </span>
      <span className="block text-ink2 text-small">
        {accuracy ? formatShare(accuracy.value, locale) : domain.none}
      </span>
    </>
  );
}
