import { expect, test } from 'vitest';
import { Line, Paragraph, Sha256, Slug, Uuid7 } from './primitives.ts';
import { Reading } from './reading.ts';

test('a UUID of another version or in capitals is not a result id', () => {
  expect(Uuid7.safeParse('0199b7c4-8e21-7000-8000-0123456789ab').success).toBe(true);
  expect(Uuid7.safeParse('0199b7c4-8e21-4000-8000-0123456789ab').success).toBe(false);
  expect(Uuid7.safeParse('0199B7C4-8E21-7000-8000-0123456789AB').success).toBe(false);
});

test('names with NUL, control, or direction overrides are refused, others kept', () => {
  for (const text of [
    'a\u0000b',
    'a\u202eb',
    'a\u2066b',
    'a\nb',
    'a\ud83db',
    '\udf53',
    'a\ud83d',
    '',
    'x'.repeat(201),
  ]) {
    expect(Line.safeParse(text).success).toBe(false);
  }
  for (const text of ['Raspberry Pi 4', '树莓派', '__proto__', 'constructor', '🍓']) {
    expect(Line.safeParse(text).success).toBe(true);
  }
  expect(Paragraph.safeParse('first\nsecond\tthird').success).toBe(true);
});

test('slugs and hashes are lower case', () => {
  expect(Slug.safeParse('jetson-nano').success).toBe(true);
  expect(Slug.safeParse('Jetson').success).toBe(false);
  expect(Slug.safeParse('../etc').success).toBe(false);
  expect(Sha256.safeParse('a'.repeat(64)).success).toBe(true);
  expect(Sha256.safeParse('A'.repeat(64)).success).toBe(false);
});

test('a reading has a value exactly when it is ok', () => {
  const reading = { unit: null, source: null };
  expect(Reading.safeParse({ ...reading, status: 'ok', value: 3 }).success).toBe(true);
  expect(Reading.safeParse({ ...reading, status: 'ok', value: null }).success).toBe(false);
  expect(Reading.safeParse({ ...reading, status: 'denied', value: null }).success).toBe(true);
  expect(Reading.safeParse({ ...reading, status: 'absent', value: 0 }).success).toBe(false);
});
