import type { Reading } from '../../lib/contract/reading.ts';
import { formatBytes, formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { readingNames } from '../../lib/text/zh-cn/reading-names.ts';

const capitals = new Set(['cpu', 'gpu', 'npu', 'os', 'soc', 'id', 'abi']);

/** A reading's dotted name as words: `cpu.maxFrequency` is "CPU max frequency". */
export function readingName(name: string, locale: Locale): string {
  const known = locale === 'zh-CN' ? chineseName(name) : undefined;
  return known ?? englishName(name);
}

function chineseName(name: string): string | undefined {
  const [family = '', ...rest] = name.split('.');
  const wider = readingNames[`${family}.*`];
  return readingNames[name] ?? (wider && `${wider} ${rest.join('.')}`);
}

function englishName(name: string): string {
  const parts = name
    .replaceAll('.', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ')
    .map((part) => (capitals.has(part) ? part.toUpperCase() : part));
  const text = parts.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A reading's value with its unit, or why there is none. */
export function readingText(reading: Reading, { result }: ResultWords, locale: Locale): string {
  const { status, value, unit } = reading;
  if (status !== 'ok') return result.readings[status];
  if (value === null) return result.readings.absent;
  if (typeof value === 'boolean') return value ? result.yes : result.no;
  if (typeof value === 'string') return unit ? `${value} ${unit}` : value;
  if (unit === 'B' || unit === 'bytes') {
    const bytes = formatBytes(value, locale);
    return `${bytes.figure} ${bytes.unit}`;
  }
  const figure = Number.isInteger(value)
    ? formatCount(value, locale)
    : new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value);
  return unit ? `${figure} ${unit}` : figure;
}
