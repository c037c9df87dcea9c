'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { historyNodes } from '../../lib/chart/history/history-nodes.ts';
import {
  type HistoryChange,
  type HistoryMark,
  historyScene,
} from '../../lib/chart/history/history-scene.ts';
import { nearestFinder } from '../../lib/chart/nearest.ts';
import type { Series } from '../../lib/chart/palette.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { measureIn } from '../charts/measure-text.ts';
import { SceneNodes } from '../charts/scene-nodes.tsx';
import { StaticScene } from '../charts/static-scene.tsx';
import { useChartWidth } from '../charts/use-chart-width.ts';
import { useLocale } from '../shell/words-provider.tsx';
import { HistoryReadout } from './history-readout.tsx';

export interface HistoryChartProps {
  /** What the chart is about, and its finding in a sentence. */
  subject: string;
  summary: string;
  /** In the order of time; at least one. */
  marks: readonly HistoryMark[];
  changes: readonly HistoryChange[];
  series: Series;
}

/**
 * A combination over time, plain SVG from the same scene on the server and in the browser. One tab
 * stop; arrows go by time, Enter opens the result; what is pointed at is read below the picture.
 */
export function HistoryChart({ subject, summary, marks, changes, series }: HistoryChartProps) {
  const locale = useLocale();
  const { history: words } = catalogueWords(locale);
  const router = useRouter();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const width = useChartWidth(box);
  const [active, setActive] = useState<number | null>(null);
  const draw = useMemo(() => {
    const rest = { marks, changes, series, locale, noFigure: words.noFigure };
    return (at: number, measure: typeof approximateWidth) =>
      historyScene({ ...rest, width: at, measure, title: words.latencyTitle });
  }, [marks, changes, series, locale, words]);
  const scene = useMemo(
    () => (width === null || !box.current ? null : draw(width, measureIn(box.current))),
    [draw, width],
  );
  const find = useMemo(() => nearestFinder(scene?.marks ?? []), [scene]);
  const shown = active === null ? null : (scene?.marks[active] ?? null);
  const at = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return find(event.clientX - left, event.clientY - top);
  };
  const open = () => shown && router.push(`/r/${shown.id}`);
  const key = (event: KeyboardEvent) => {
    const last = marks.length - 1;
    const next = keyMove(event.key, active, last);
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter') open();
    else return;
    event.preventDefault();
  };
  if (scene === null) {
    return (
      <figure ref={box} data-chart="history" aria-busy="true">
        <StaticScene
          title={words.chartName(subject)}
          summary={summary}
          name="history-still"
          draw={(at) => {
            const still = draw(at, approximateWidth);
            return { nodes: historyNodes(still), height: still.height };
          }}
        />
        <div className="min-h-[44px] print:hidden" />
      </figure>
    );
  }
  return (
    <figure ref={box} className="select-none text-chart" data-chart="history">
      <figcaption className="sr-only">
        <span id={`${id}-name`}>{words.chartName(subject)}</span>{' '}
        <span id={`${id}-summary`}>{`${summary} ${words.keyboard}`}</span>
      </figcaption>
      <div className="relative" style={{ height: scene.height }}>
        <svg
          width={scene.width}
          height={scene.height}
          viewBox={`0 0 ${scene.width} ${scene.height}`}
          aria-hidden="true"
        >
          <SceneNodes nodes={historyNodes(scene)} />
          {shown ? (
            <circle
              cx={shown.x}
              cy={shown.y}
              r={9}
              fill="none"
              stroke="var(--accent)"
              strokeWidth={2}
            />
          ) : null}
        </svg>
        <div
          className={`absolute inset-0 touch-pan-y touch-pinch-zoom ${shown ? 'cursor-pointer' : ''}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is one tab stop with its own keys (ux.md I4); the table holds the same rows for browse mode.
          tabIndex={0}
          role="application"
          aria-roledescription={words.roleDescription}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-summary`}
          onPointerMove={(event) => {
            const found = at(event);
            if (found !== null && event.pointerType !== 'touch') setActive(found);
          }}
          onPointerUp={(event) => {
            const found = at(event);
            if (event.pointerType === 'touch') setActive(found);
            else if (found !== null && event.button === 0) open();
          }}
          onKeyDown={key}
        />
      </div>
      <HistoryReadout mark={shown} />
    </figure>
  );
}

/** The mark that a key leads to; null closes, undefined is a key of somebody else's. */
export function keyMove(key: string, from: number | null, last: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return from === null ? 0 : Math.min(last, from + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return from === null ? last : Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}
