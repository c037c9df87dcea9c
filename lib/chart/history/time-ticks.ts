import { firstFitting } from '../fit-ticks.ts';
import { type Domain, pixelOf, type Scale } from '../scale.ts';
import type { TextMeasure } from '../text-width.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that a clock or a calendar has, milliseconds; months and years are stepped apart. */
const steps = [1, 2, 5, 10, 15, 30]
  .map((n) => n * minute)
  .concat([1, 2, 3, 6, 12].map((n) => n * hour))
  .concat([1, 2, 4, 7, 14].map((n) => n * day));
const monthSteps = [1, 2, 3, 6, 12, 24, 60];

const mostTicks = 12;

/** A labelled moment: epoch milliseconds. */
export interface TimeTick {
  value: number;
  label: string;
  position: number;
}

/** The stretch of time around some moments, widened so that no mark stands on the frame. */
export function timeDomain(moments: readonly number[]): Domain {
  const low = moments.reduce((a, b) => Math.min(a, b));
  const high = moments.reduce((a, b) => Math.max(a, b));
  const room = Math.max((high - low) * 0.04, 10 * minute);
  return { low: low - room, high: high + room };
}

/** Ticks of a time axis in UTC at round hours, days or months, as many as have room. */
export function timeTicks(scale: Scale, measure: TextMeasure): TimeTick[] {
  const { low, high } = scale.domain;
  const candidates = [
    ...steps
      .filter((step) => (high - low) / step <= mostTicks)
      .map((step) => labelled(multiples(step, low, high), (value) => label(value, step, scale))),
    ...monthSteps.map((months) => labelled(monthStarts(months, low, high), monthLabel)),
  ].filter(({ values }) => values.length > 0);
  for (const { values, text } of candidates) {
    const chosen = firstFitting([values], {
      position: (value) => pixelOf(scale, value),
      widthOf: (value) => measure(text(value), 400),
    });
    // A list of which only some have room gives way to the next, which has fewer.
    if (values.length >= 2 && chosen.length === values.length) return made(chosen, text, scale);
  }
  const [first] = candidates;
  return first ? made(first.values.slice(0, 1), first.text, scale) : [];
}

function labelled(values: number[], text: (value: number) => string) {
  return { values, text };
}

function made(values: readonly number[], text: (value: number) => string, scale: Scale) {
  return values.map((value) => ({ value, label: text(value), position: pixelOf(scale, value) }));
}

function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

function monthStarts(months: number, low: number, high: number): number[] {
  const start = new Date(low);
  const values: number[] = [];
  let index = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (index = Math.ceil(index / months) * months; values.length <= mostTicks; index += months) {
    const value = Date.UTC(Math.floor(index / 12), index % 12, 1);
    if (value > high) break;
    if (value >= low) values.push(value);
  }
  return values;
}

/** "14:30" within one day, "11-20 06:00" over several, "11-20" at whole days. */
function label(value: number, step: number, { domain }: Scale): string {
  const iso = new Date(value).toISOString();
  const [date, time] = [iso.slice(5, 10), iso.slice(11, 16)];
  if (step >= day) return date;
  const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  return dayOf(domain.low) === dayOf(domain.high) ? time : `${date} ${time}`;
}

function monthLabel(value: number): string {
  return new Date(value).toISOString().slice(0, 7);
}
