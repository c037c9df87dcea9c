import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runningServer } from './running-server.mjs';

const data = mkdtempSync(join(tmpdir(), 'inferometer-running-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const settings = { data, publicUrl: 'http://127.0.0.1:3000', databaseUrl: null };

test('a link leads to the address that the server was started with', () => {
  expect(() => runningServer(settings, {})).toThrow(`No server runs on ${data}`);
  writeFileSync(join(data, 'database-url'), 'postgresql://there');
  writeFileSync(join(data, 'public-url'), 'http://127.0.0.1:4000');
  const databaseUrl = 'postgresql://there';
  expect(runningServer(settings, {})).toEqual({ databaseUrl, publicUrl: 'http://127.0.0.1:4000' });
  const named = { ...settings, publicUrl: 'https://hub.example' };
  expect(runningServer(named, { PUBLIC_URL: 'https://hub.example' })).toEqual({
    databaseUrl,
    publicUrl: 'https://hub.example',
  });
});
