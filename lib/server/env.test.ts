import { expect, test } from 'vitest';
import { parseEnv } from './env.ts';

const DATABASE_URL = 'postgresql://a@b/c';

test('defaults, and an address without a slash at its end', () => {
  expect(parseEnv({ DATABASE_URL })).toMatchObject({
    databaseUrl: DATABASE_URL,
    publicUrl: 'http://127.0.0.1:3000',
  });
  const settings = parseEnv({ DATABASE_URL, PUBLIC_URL: 'https://bench.example/' });
  expect(settings.publicUrl).toBe('https://bench.example');
});

test('the licence of own figures is not stated until somebody states it', () => {
  expect(parseEnv({ DATABASE_URL }).licence).toBeNull();
  expect(parseEnv({ DATABASE_URL, INFEROMETER_LICENCE: ' ' }).licence).toBeNull();
  expect(parseEnv({ DATABASE_URL, INFEROMETER_LICENCE: 'CC BY 4.0' }).licence).toBe('CC BY 4.0');
});

test('what is wrong is one sentence that names the variable', () => {
  expect(() => parseEnv({})).toThrow(/^DATABASE_URL is not set: .*\.$/);
  expect(() => parseEnv({ DATABASE_URL: 'mysql://x' })).toThrow(/^DATABASE_URL must begin/);
  expect(() => parseEnv({ DATABASE_URL, PORT: '70000' })).toThrow(/^PORT /);
  expect(() => parseEnv({ DATABASE_URL, PUBLIC_URL: 'ftp://x' })).toThrow(/^PUBLIC_URL /);
  expect(() => parseEnv({ DATABASE_URL, INFEROMETER_LICENCE: 'a\nb' })).toThrow(
    /^INFEROMETER_LICENCE must not contain/,
  );
});
