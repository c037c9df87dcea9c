import type { MouseEvent } from 'react';
import type { Series } from '../../lib/chart/palette.ts';
import { stateWords } from '../../lib/export/pictures/matrix-plan.ts';
import type { MatrixBest, MatrixCell } from '../../lib/link/matrix.ts';
import type { Words } from '../../lib/text/words.ts';
import { SeriesSwatch } from '../charts/series-swatch.tsx';
import { RemarkSign } from '../ui/remark-sign.tsx';

export interface MatrixBoxProps {
  cell: MatrixCell;
  /** The figure of its best row; null where it has none. */
  figure: string | null;
  /** Place of that figure among all cells, 0 to 1. */
  position: number | null;
  /** Sign of the best row by what colour stands for. */
  series: Series | null;
  text: Words;
}

/** 45° hatch of what is not possible. */
const hatch = {
  backgroundImage: 'repeating-linear-gradient(135deg, var(--line2) 0 1px, transparent 1px 6px)',
};

const looks: Partial<Record<MatrixCell['state'], string>> = {
  value: 'border-line',
  failed: 'border-transparent bg-fail-wash text-fail',
  wrong: 'border-transparent bg-fail-wash text-fail',
  rejected: 'border-transparent bg-fail-wash text-fail',
  unsupported: 'border-transparent',
  never: 'border-line2 text-ink3',
};

/**
 * What stands in a cell: its best figure with the sign and name of the runtime, or why there is none.
 * What was never measured is an outline alone, as the words under the matrix say.
 */
export function MatrixBox({ cell, figure, position, series, text }: MatrixBoxProps) {
  const { best, state } = cell;
  const failed = state === 'failed' || state === 'wrong' || state === 'rejected';
  return (
    <span
      aria-hidden="true"
      style={state === 'unsupported' ? hatch : undefined}
      className={`relative flex h-12 flex-col justify-center border px-2 text-left ${looks[state] ?? 'border-transparent bg-sunken text-ink3'}`}
    >
      {best === null || figure === null ? (
        <span
          className={`truncate text-small ${state === 'unsupported' ? 'w-fit bg-surface px-1 text-ink2' : ''}`}
        >
          {failed ? '× ' : ''}
          {state === 'never' ? null : stateWords(state, text)}
        </span>
      ) : (
        <Best best={best} figure={figure} others={cell.rows - 1} series={series} text={text} />
      )}
      {position === null ? null : <Position at={position} />}
    </span>
  );
}

function Best({
  best: { point, kept },
  figure,
  others,
  series,
  text,
}: {
  best: MatrixBest;
  figure: string;
  others: number;
  series: Series | null;
  text: Words;
}) {
  return (
    <>
      <span className="flex items-baseline gap-1.5">
        <span className={kept === 'broken' ? 'text-ink3' : 'font-semibold'}>{figure}</span>
        {point.remarks.length > 0 ? (
          <span className="self-center">
            <RemarkSign size={11} />
          </span>
        ) : null}
        {others > 0 ? (
          <span className="ml-auto text-ink3 text-small">{text.table.matrix.others(others)}</span>
        ) : null}
      </span>
      <span className="flex items-center gap-1 text-ink2 text-small">
        {series === null ? null : (
          <SeriesSwatch series={series} hollow={point.tier === 'published'} />
        )}
        <span className="truncate">{point.runtime.name}</span>
      </span>
    </>
  );
}

/** A mark on a line, not a bar: a length on a log scale would have no zero to begin at. */
function Position({ at }: { at: number }) {
  return (
    <span className="absolute inset-x-2 bottom-0.5 h-px bg-line2">
      <span
        className="absolute -top-0.5 h-[5px] w-0.5 bg-ink2"
        style={{ left: `calc(${(at * 100).toFixed(2)}% - 1px)` }}
      />
    </span>
  );
}

/** One cell: those with rows lead to the table of them, all of them say what they are. */
export function MatrixLink({
  href,
  said,
  onOpen,
  ...box
}: MatrixBoxProps & {
  /** Null where there is no row to lead to. */
  href: string | null;
  said: string;
  onOpen: (event: MouseEvent<HTMLElement>) => void;
}) {
  const shared = { 'data-say': said, title: said, className: 'block outline-offset-[-2px]' };
  if (href === null) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what a cell lacks is read on focus.
      <span tabIndex={0} {...shared}>
        <MatrixBox {...box} />
        <span className="sr-only">{said}</span>
      </span>
    );
  }
  return (
    <a href={href} onClick={onOpen} {...shared}>
      <MatrixBox {...box} />
      <span className="sr-only">{said}</span>
    </a>
  );
}
