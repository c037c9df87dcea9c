import { formatLatency } from '../chart/format.ts';
import type { Point } from '../contract/point.ts';
import { anyLatency, latencyBy } from '../link/latency-of.ts';
import type { Statistic } from '../link/view.ts';
import { badge as words } from '../text/en/badge.ts';
import { domain } from '../text/en/domain.ts';
import { cutText } from './cut-text.ts';
import { printable } from './printable.ts';

/** What a badge says; the colour only repeats it. */
export interface Badge {
  label: string;
  message: string;
  color: string;
}

const colours = {
  measured: '#006b75',
  remark: '#8a4b00',
  claimed: '#5f6b70',
  bad: '#a62019',
  none: '#9f9f9f',
};

/** Shields' own limit is none; a name longer than this is no badge any more. */
const longestName = 60;

/**
 * The badge of a row: "ResNet-50 on Jetson Nano | 2.67 ms". `asked` null is p50, or where the row
 * does not state it whatever it states, by its name; a statistic that was asked for never has a
 * stand-in. Somebody's figure is "claimed", one with remarks says how many, and one that was
 * retracted, rejected or failed says that in place of a figure. Null, when there is no such row,
 * is a neutral badge.
 */
export function badgeOf(point: Point | null, asked: Statistic | null): Badge {
  if (point === null) return { label: words.product, message: words.noData, color: colours.none };
  const label = words.subject(short(point.model.name), short(point.device.name));
  if (point.outcome !== 'ok') {
    const gone = point.outcome === 'retracted';
    const message = gone ? words.retracted : domain.outcomes[point.outcome];
    return { label, message, color: colours.bad };
  }
  if (point.validity === 'rejected') return { label, message: words.rejected, color: colours.bad };
  const figure = figureOf(point, asked);
  if (figure === null) {
    const message = asked === null ? words.noLatency : words.notStated(statisticName(asked));
    return { label, message, color: colours.none };
  }
  const stated = point.tier === 'published' ? words.claimed(figure) : figure;
  const remarks = point.remarks.length;
  if (remarks > 0) {
    return { label, message: words.withRemarks(stated, remarks), color: colours.remark };
  }
  const color = point.tier === 'published' ? colours.claimed : colours.measured;
  return { label, message: stated, color };
}

/** "2.67 ms", or "2.67 ms p99" for anything but the usual p50. */
function figureOf(point: Point, asked: Statistic | null): string | null {
  // A row that times the whole with pre- and post-processing states that alone.
  const tr = point.timedRegion ?? 'infer';
  const exact = latencyBy(point, asked ?? 'p50', tr);
  const found =
    exact !== null
      ? { ms: exact, statistic: asked ?? ('p50' as const) }
      : asked === null
        ? anyLatency(point, tr)
        : null;
  if (found === null) return null;
  const { text } = formatLatency(found.ms, 'auto', 'en');
  if (found.statistic === 'p50' && asked === null) return text;
  return words.of(text, statisticName(found.statistic));
}

function statisticName(statistic: string): string {
  if (statistic === 'unstated') return words.statisticNotStated;
  return domain.statistics[statistic] ?? statistic;
}

function short(name: string): string {
  return cutText(printable(name), longestName);
}
