import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dropPageCache } from './page-cache.ts';

test('the kernel is told to drop everything, or it is said that it was not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-cache-'));
  const file = join(folder, 'drop_caches');
  expect(dropPageCache(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('3');
  expect(dropPageCache(join(folder, 'missing/drop_caches'))).toBe(false);
  rmSync(folder, { recursive: true });
});
