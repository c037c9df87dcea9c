import type { Locale } from './locale.ts';

/** `24344` as "24,344"; a missing count is the caller's business. */
export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(count);
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes with three significant digits: `64_800_000` is `{ figure: '64.8', unit: 'MB' }`. */
export function formatBytes(bytes: number, locale: Locale): { figure: string; unit: string } {
  let step = 0;
  let value = bytes;
  while (value >= 999.5 && step < byteUnits.length - 1) {
    value /= 1000;
    step++;
  }
  const figure = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: step === 0 ? 21 : 3,
    minimumSignificantDigits: step === 0 ? 1 : 3,
  }).format(value);
  return { figure, unit: byteUnits[step] ?? 'B' };
}

/** Moment as "2026-11-20 14:20 UTC": the same text for every reader. */
export function formatMoment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** Day of a moment: "2026-11-20". */
export function formatDay(iso: string): string {
  return iso.slice(0, 10);
}
