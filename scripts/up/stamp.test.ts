import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isDone, markDone } from './stamp.mjs';

const folder = mkdtempSync(join(tmpdir(), 'inferometer-stamp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was done for one hash is not done any more once work for another began', () => {
  const stamp = join(folder, 'out/.stamp');
  expect(isDone(stamp, 'a')).toBe(false);
  markDone(stamp, 'a');
  expect(isDone(stamp, 'a')).toBe(true);
  expect(isDone(stamp, 'b')).toBe(false);
  expect(isDone(stamp, 'a')).toBe(false);
});
