import type { Reading, ReadingStatus } from '../../../lib/contract/reading.ts';
import type { FileText, Root } from './root.ts';

type Value = string | number | boolean;

/** A value that was read from `source`. */
export function present(value: Value, source: string, unit: string | null = null): Reading {
  const kept = typeof value === 'string' ? clean(value) : value;
  return { status: 'ok', value: kept, unit, source };
}

/** A field without a value, and why. */
export function missing(status: Exclude<ReadingStatus, 'ok'>, source: string): Reading {
  return { status, value: null, unit: null, source };
}

/**
 * A reading of a file's text through `parse`; null from `parse` means that the file does not hold
 * the field (`absent`), an exception that it is not understood (`error`).
 */
export function fromText(
  file: FileText,
  source: string,
  parse: (text: string) => Value | null,
  unit: string | null = null,
): Reading {
  if (file.status !== 'ok') return missing(file.status, source);
  try {
    const value = parse(file.text);
    if (value === null || value === '') return missing('absent', source);
    if (typeof value === 'number' && !Number.isFinite(value)) return missing('error', source);
    return present(value, source, unit);
  } catch {
    return missing('error', source);
  }
}

/** Reads one file into one reading, see fromText. */
export async function readField(
  root: Root,
  path: string,
  parse: (text: string) => Value | null,
  unit: string | null = null,
): Promise<Reading> {
  return fromText(await root.read(path), path, parse, unit);
}

/** A whole decimal number, or an exception: an empty or half-written file is not zero. */
export function wholeNumber(text: string): number {
  const trimmed = text.trim();
  if (!/^-?[0-9]+$/.test(trimmed)) throw new RangeError(`not a whole number: ${trimmed}`);
  return Number(trimmed);
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
