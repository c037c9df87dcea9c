import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startPostgres } from './children.mjs';

const data = mkdtempSync(join(tmpdir(), 'inferometer-up-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test('a Postgres that is stopped before it is ready is ended, and says so', async () => {
  const children: Parameters<typeof startPostgres>[1] = [];
  const starting = startPostgres(data, children);
  expect(children.map(({ name }) => name)).toEqual(['Postgres']);
  await Promise.all([
    expect(starting).rejects.toThrow('Postgres ended before it was ready.'),
    ...children.map((child) => child.stop()),
  ]);
});
