import { formatCount } from './figures.ts';
import type { Locale } from './locale.ts';

const units: Record<
  Locale,
  Record<'second' | 'minute' | 'hour' | 'day', (n: string, one: boolean) => string>
> = {
  en: {
    second: (n) => `${n} s`,
    minute: (n) => `${n} min`,
    hour: (n) => `${n} h`,
    day: (n, one) => (one ? `${n} day` : `${n} days`),
  },
  'zh-CN': {
    second: (n) => `${n} 秒`,
    minute: (n) => `${n} 分钟`,
    hour: (n) => `${n} 小时`,
    day: (n) => `${n} 天`,
  },
};

const sizes = { day: 86_400, hour: 3600, minute: 60, second: 1 } as const;
const order = ['day', 'hour', 'minute', 'second'] as const;

/** Seconds in their two largest units: "48 s", "3 min 10 s", "3 h 20 min", "2 days 4 h". */
export function formatDuration(seconds: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(seconds));
  const first = order.findIndex((unit) => whole >= sizes[unit]);
  if (first < 0) return inUnit('second', 0, locale);
  const parts: string[] = [];
  let rest = whole;
  for (const unit of order.slice(first, first + 2)) {
    const count = Math.floor(rest / sizes[unit]);
    rest -= count * sizes[unit];
    if (count > 0) parts.push(inUnit(unit, count, locale));
  }
  return parts.join(' ');
}

/** How long ago a moment was, in its largest unit, e.g. "2 s ago", "2 days ago"; "now" up to 1.5 s. */
export function formatAgo(iso: string, now: string, locale: Locale): string {
  const seconds = (Date.parse(now) - Date.parse(iso)) / 1000;
  if (seconds < 1.5) return locale === 'en' ? 'now' : '刚刚';
  const unit = order.find((one) => seconds >= sizes[one]) ?? 'second';
  const text = inUnit(unit, Math.floor(seconds / sizes[unit]), locale);
  return locale === 'en' ? `${text} ago` : `${text}前`;
}

/** A countdown as a clock shows it: "12:41", "0:07". Never below zero. */
export function formatCountdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function inUnit(unit: keyof typeof sizes, count: number, locale: Locale): string {
  return units[locale][unit](formatCount(count, locale), count === 1);
}
