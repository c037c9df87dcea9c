import { formatLatency } from '../../lib/chart/format.ts';
import type { CoverageCell as Cell, CoverageState } from '../../lib/contract/coverage.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { Icon } from '../ui/icon.tsx';

const looks: Record<CoverageState, string> = {
  measured: 'border-transparent bg-wash text-ink',
  stale: 'border-transparent bg-sunken text-ink3',
  running: 'border-2 border-accent',
  queued: 'border-dashed border-accent',
  failed: 'border-transparent bg-fail-wash text-fail',
  never: 'border-line2',
  impossible: 'border-transparent',
};

/** 45° hatch of what is not possible. */
const hatch = {
  backgroundImage: 'repeating-linear-gradient(135deg, var(--line2) 0 1px, transparent 1px 6px)',
};

/** What stands in a cell of the matrix: its figure, or a sign for why there is none. */
export function CoverageBox({
  state,
  p50Ms,
  locale,
}: {
  state: CoverageState;
  p50Ms: number | null;
  locale: Locale;
}) {
  const figure =
    p50Ms !== null && (state === 'measured' || state === 'stale')
      ? formatLatency(p50Ms, 'ms', locale).figure
      : null;
  return (
    <span
      aria-hidden="true"
      style={state === 'impossible' ? hatch : undefined}
      className={`flex h-[30px] min-w-14 items-center justify-center border px-1 ${looks[state]}`}
    >
      {figure}
      {state === 'failed' ? <Icon name="cross" size={14} /> : null}
      {state === 'running' ? (
        <span className="flex h-1.5 w-7 bg-line2">
          <span className="h-full w-1/3 bg-accent" />
        </span>
      ) : null}
      {state === 'queued' ? <span className="h-1.5 w-1.5 rounded-full bg-accent" /> : null}
    </span>
  );
}

/** One focusable cell: measured ones lead to their result, all of them say what they are. */
export function CoverageCell({ cell, said, locale }: { cell: Cell; said: string; locale: Locale }) {
  const box = <CoverageBox state={cell.state} p50Ms={cell.p50Ms} locale={locale} />;
  const shared = { 'data-say': said, title: said, className: 'block outline-offset-[-2px]' };
  if (cell.resultId !== null) {
    return (
      <a href={`/r/${cell.resultId}`} {...shared}>
        {box}
        <span className="sr-only">{said}</span>
      </a>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the reason is read on focus.
    <span tabIndex={0} {...shared}>
      {box}
      <span className="sr-only">{said}</span>
    </span>
  );
}
