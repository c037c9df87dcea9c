/** What is wrong with a field, with the limits that its sentence names. */
export type Wrong =
  | { code: 'numbers' | 'number'; least: number; most: number }
  | { code: 'many'; most: number }
  | { code: 'slug' };

/** Values at most that one axis of a sweep has. */
const mostValues = 32;

/** "1, 2 4" as numbers, each once; or what is wrong with it. Nothing typed is no value. */
export function typedNumbers(text: string, least: number, most: number): number[] | Wrong {
  const parts = text.split(/[\s,，、]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : Number.NaN));
  if (!numbers.every((number) => number >= least && number <= most)) {
    return { code: 'numbers', least, most };
  }
  const different = [...new Set(numbers)];
  return different.length > mostValues ? { code: 'many', most: mostValues } : different;
}

/** One number, undefined where nothing was typed, or what is wrong with it. */
export function typedNumber(text: string, least: number, most: number): number | undefined | Wrong {
  const trimmed = text.trim().replace('−', '-');
  if (trimmed === '') return undefined;
  const number = /^-?\d{1,9}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return number >= least && number <= most ? number : { code: 'number', least, most };
}
