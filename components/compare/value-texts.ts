import { formatFigure, formatLatency } from '../../lib/chart/format.ts';
import { rangeFigure, rangeUnit } from '../../lib/chart/range-unit.ts';
import { formatCount, formatDay } from '../../lib/text/figures.ts';
import { pageUnit, rangeText } from './page-unit.ts';
import { type ShownValue, shownValue } from './panel-values.ts';
import type { Compared, Drawing, Slot } from './slot.ts';
import { usable } from './slot.ts';

/** What stands beside a mark: its figure in bold, and under it what the figure rests on. */
export interface ValueTexts {
  head: string;
  detail: string;
}

/** The words of a slot's line; of one that is gone or failed, when and why. */
export function valueTexts(
  slot: Slot,
  value: ShownValue | null,
  compared: Compared,
  drawing: Drawing,
): ValueTexts {
  const { text } = drawing;
  const point = usable(slot);
  if (!point) return absence(slot, drawing);
  if (!value) {
    const silent = point.tier === 'published' ? text.domain.notStated : text.domain.notMeasured;
    return { head: silent, detail: '' };
  }
  const { view, base } = compared;
  const baseValue = view.abs ? null : (shownValue(base, view)?.value ?? null);
  return {
    head:
      baseValue === null
        ? figureText(value.value, compared, drawing)
        : times(value.value / baseValue, drawing),
    detail: detailText(slot, value, baseValue, compared, drawing),
  };
}

function times(ratio: number, { words, locale }: Drawing): string {
  return words.compare.times(formatFigure(ratio, locale));
}

function figureText(value: number, { view, slots }: Compared, { locale }: Drawing): string {
  if (view.x === 'lat') return formatLatency(value, pageUnit(slots, view), locale).text;
  const all = slots.flatMap((slot) => shownValue(slot, view)?.value ?? []);
  const unit = rangeUnit(view.x, all, view.u, locale);
  const space = unit.word === '/s' ? '' : ' ';
  return `${rangeFigure(view.x, value, unit, locale)}${space}${unit.word}`;
}

function detailText(
  slot: Slot,
  value: ShownValue,
  baseValue: number | null,
  { view, slots }: Compared,
  { words, text, locale }: Drawing,
): string {
  const point = usable(slot);
  const { domain } = text;
  const statistic = value.statistic && (domain.statistics[value.statistic] ?? value.statistic);
  const parts: (string | null)[] = [];
  if (value.low !== null && value.high !== null) {
    const range =
      baseValue === null
        ? rangeText(value.low, value.high, pageUnit(slots, view), locale)
        : `${formatFigure(value.low / baseValue, locale)}–${formatFigure(value.high / baseValue, locale)}×`;
    parts.push(words.compare.spreadOf(range));
  }
  if (point?.tier === 'published') {
    parts.push([words.compare.published, statistic].filter(Boolean).join(' '));
  } else if (view.x === 'lat' && value.statistic !== view.q && statistic) {
    parts.push(words.compare.otherStatistic(statistic));
  }
  if (view.x === 'lat' && point?.samples != null) {
    parts.push(domain.samples(formatCount(point.samples, locale)));
  }
  return parts.filter((part) => part !== null).join(', ');
}

/** When and why a slot has no figure. */
export function absence({ point, gone }: Slot, { words: { compare }, text }: Drawing): ValueTexts {
  if (gone) {
    const day = gone.goneSince === null ? null : formatDay(gone.goneSince);
    const said = {
      retracted: compare.gone.retracted(day ?? ''),
      removed: day === null ? compare.gone.removedAny : compare.gone.removed(day),
      later: compare.gone.later,
      unknown: compare.gone.unknown,
    }[gone.why];
    return { head: said, detail: gone.reason ? compare.gone.reason(gone.reason) : '' };
  }
  if (!point) return { head: text.domain.none, detail: '' };
  return { head: text.domain.outcomes[point.outcome], detail: point.outcomeReason ?? '' };
}
