/** Writes one key of a view to its query texts and back. `read` gives undefined for what it refuses. */
export interface Codec<T> {
  initial: T;
  read: (texts: readonly string[]) => T | undefined;
  /** No texts when the value is the default. */
  write: (value: T) => string[];
}

/** Ids in addresses: the characters of slugs, cohorts and point ids; `,` separates them. */
const idPattern = /^[A-Za-z0-9._:@~+-]{1,120}$/;

/** One word of a list; the first is the default unless another is named. */
export function word<const W extends string>(words: readonly W[], initial: W): Codec<W> {
  return {
    initial,
    read: ([text, ...more]) => (more.length > 0 ? undefined : words.find((one) => one === text)),
    write: (value) => (value === initial ? [] : [value]),
  };
}

/** A set of ids, written sorted and once each: `dev=jetson-nano,rpi4`. */
export function idSet(): Codec<string[]> {
  return idList((ids) => [...new Set(ids)].sort());
}

/** Ids whose order means something, at most `limit`: `c=a,b`. */
export function idSequence(limit: number): Codec<string[]> {
  return idList((ids) => [...new Set(ids)].slice(0, limit));
}

function idList(canonical: (ids: readonly string[]) => string[]): Codec<string[]> {
  return {
    initial: [],
    read: (texts) => {
      const ids = texts.flatMap((text) => text.split(','));
      return ids.every((id) => idPattern.test(id)) ? canonical(ids) : undefined;
    },
    write: (value) => (value.length === 0 ? [] : [canonical(value).join(',')]),
  };
}

/** Whether something is on; written as 0 or 1 where it differs from the default. */
export function flag(initial: boolean): Codec<boolean> {
  return {
    initial,
    read: ([text, ...more]) =>
      more.length > 0 || (text !== '0' && text !== '1') ? undefined : text === '1',
    write: (value) => (value === initial ? [] : [value ? '1' : '0']),
  };
}

/** Positive numbers, ascending, once each, one key per number: `ref=20&ref=30`. */
export function numberSet(most: number, largest: number): Codec<number[]> {
  const canonical = (numbers: readonly number[]) =>
    [...new Set(numbers)].sort((a, b) => a - b).slice(0, most);
  return {
    initial: [],
    read: (texts) => {
      const numbers = texts.map((text) => (/^\d{1,7}(\.\d{1,3})?$/.test(text) ? Number(text) : 0));
      return numbers.every((n) => n > 0 && n <= largest) ? canonical(numbers) : undefined;
    },
    write: (value) => canonical(value).map(String),
  };
}

/** A text that `accepts` recognises, or null. */
export function optionalText(accepts: (text: string) => boolean): Codec<string | null> {
  return {
    initial: null,
    read: ([text, ...more]) =>
      text !== undefined && more.length === 0 && accepts(text) ? text : undefined,
    write: (value) => (value === null ? [] : [value]),
  };
}

/** A positive whole number, or null. */
export function optionalCount(): Codec<number | null> {
  return {
    initial: null,
    read: ([text, ...more]) =>
      text !== undefined && more.length === 0 && /^[1-9]\d{0,14}$/.test(text)
        ? Number(text)
        : undefined,
    write: (value) => (value === null ? [] : [String(value)]),
  };
}

/** Words of one list, in its order, once each: `cols=fps,acc`. */
export function wordSet<const W extends string>(words: readonly W[]): Codec<W[]> {
  const canonical = (chosen: readonly string[]) => words.filter((one) => chosen.includes(one));
  return {
    initial: [],
    read: (texts) => {
      const chosen = texts.flatMap((text) => text.split(','));
      return chosen.every((one) => words.some((word) => word === one))
        ? canonical(chosen)
        : undefined;
    },
    write: (value) => (value.length === 0 ? [] : [canonical(value).join(',')]),
  };
}

const decimal = /^\d{1,13}(\.\d{1,9})?$/;

/** A number above 0 and up to `largest`, or null; written without an exponent. */
export function optionalNumber(largest: number): Codec<number | null> {
  return {
    initial: null,
    read: ([text, ...more]) => {
      if (text === undefined || more.length > 0 || !decimal.test(text)) return undefined;
      const value = Number(text);
      return value > 0 && value <= largest ? value : undefined;
    },
    write: (value) => (value === null ? [] : [plain(value)]),
  };
}

/** Part of an axis: from low to high, low below high. */
export interface Range {
  low: number;
  high: number;
}

/** `zx=1..50`, or null. */
export function optionalRange(): Codec<Range | null> {
  return {
    initial: null,
    read: ([text, ...more]) => {
      const [low, high, ...rest] = text?.split('..') ?? [];
      if (low === undefined || high === undefined || more.length + rest.length > 0)
        return undefined;
      if (!decimal.test(low) || !decimal.test(high)) return undefined;
      const range = { low: Number(low), high: Number(high) };
      return range.low < range.high ? range : undefined;
    },
    write: (value) => (value === null ? [] : [`${plain(value.low)}..${plain(value.high)}`]),
  };
}

/** At most nine decimals, no exponent, no trailing zeros. */
function plain(value: number): string {
  return value.toFixed(9).replace(/\.?0+$/, '');
}
