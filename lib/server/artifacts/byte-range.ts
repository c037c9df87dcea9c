/** A part of a file: from `start` up to, and without, `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * What a Range header asks for of a file of `length` bytes (RFC 9110, section 14): null for the
 * whole file (no header, several ranges, another unit, or one that is not understood), `none` when
 * it lies outside.
 */
export function byteRange(header: string | null, length: number): ByteRange | 'none' | null {
  const match = /^bytes=([0-9]*)-([0-9]*)$/.exec(header?.trim() ?? '');
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '') {
    const suffix = Number(last);
    return suffix === 0 ? 'none' : { start: Math.max(0, length - suffix), end: length };
  }
  const start = Number(first);
  const end = last === '' ? length : Math.min(length, Number(last) + 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= length ? 'none' : { start, end };
}
