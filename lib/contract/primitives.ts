import * as z from 'zod';

/** UUID version 7 in lower case, as minted by the server at claim. */
export const Uuid7 = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'must be a UUID version 7 in lower case',
  );

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');

/** Name in addresses and keys: lower case, digits, dot, dash, underscore, colon; at most 120. */
export const Slug = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._:-]{0,119}$/,
    'must be a slug: a-z 0-9 . _ : -, at most 120 characters',
  );

/** Id of a data set with the size of its subset, e.g. `glyphs-64@5000` (lib/contract/cohort-id.ts). */
export const DataSetId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._:-]{0,99}(@[0-9]{1,9})?$/, 'must be a slug, optionally with @count');

/** One line of text a person reads: no control characters or halves of characters, at most 200. */
export const Line = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !hasControl(text, false), 'must not contain control characters');

/** Several lines of text (a log tail, an error message): at most 4,000 characters. */
export const Paragraph = z
  .string()
  .max(4000)
  .refine((text) => !hasControl(text, true), 'must not contain control characters');

/** Non-negative safe integer. */
export const Count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Nanoseconds: a non-negative safe integer (104 days at most). */
export const Nanoseconds = Count;

/** Moment in ISO 8601 UTC with milliseconds. */
export const Moment = z.iso.datetime({ precision: 3 });

/** Share of one, 0..1. */
export const Share = z.number().min(0).max(1);

function hasControl(text: string, linesAllowed: boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const line = code === 10 || code === 9;
    if (code < 32 ? !(linesAllowed && line) : code === 127 || isBidiControl(code)) return true;
    if (isHalf(code)) {
      // A half without its other is no text, and Postgres has no place for it.
      if (code > 0xdbff || !isLowHalf(text.charCodeAt(i + 1))) return true;
      i++;
    }
  }
  return false;
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Direction overrides can make a stored name read as another one. */
function isBidiControl(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
