import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256Hex } from '../../codec/sha256.ts';
import type { InstallManifest } from '../../contract/install-manifest.ts';
import { installFolder } from './install-folder.ts';
import { installScript } from './install-script.ts';
import { openInstallFile } from './open-install-file.ts';
import { readManifest } from './read-manifest.ts';

let ctx: { dataDir: string; publicUrl: string };
beforeEach(() => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'install-'));
  ctx = { dataDir, publicUrl: 'http://10.0.0.2:3000' };
});
afterEach(() => rmSync(ctx.dataDir, { recursive: true, force: true }));

const content = 'x'.repeat(1000);
const sha256 = sha256Hex(content);

function makeFiles(template = "hub='@HUB@' version='@VERSION@'\n@FILES@\n"): void {
  const folder = installFolder(ctx);
  mkdirSync(folder, { recursive: true });
  const sizes = { sha256, bytes: 1000, installedBytes: 2000 };
  const manifest: InstallManifest = {
    version: 1,
    files: [
      { kind: 'agent', name: 'agent', version: '1.2.3', target: null, leastLibc: null, ...sizes },
    ],
  };
  writeFileSync(path.join(folder, 'install.sh'), template);
  writeFileSync(path.join(folder, `${sha256}.tar.gz`), content);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

test('the script names this hub and the sha256 of all it fetches', async () => {
  makeFiles();
  const { text, sha256: own, ready } = await installScript({}, ctx);
  expect(text).toBe(
    `hub='http://10.0.0.2:3000' version='1.2.3'\nagent agent 1.2.3 - - - - ${sha256} 1000 2000\n`,
  );
  expect(own).toBe(sha256Hex(text));
  expect(ready).toBe(true);
});

test('an address cannot end the quotes that it stands in', async () => {
  makeFiles("hub='@HUB@'\n");
  ctx.publicUrl = "http://a/';reboot;'$&";
  const { text } = await installScript({}, ctx);
  expect(text).toBe("hub='http://a/'\\'';reboot;'\\''$&'\n");
});

test('while there are no files, it waits for them, asks for them, and then says so', async () => {
  const early = await installScript({ waitMs: 0 }, ctx);
  expect(early.ready).toBe(false);
  expect(early.text).toContain('exit 1');
  expect(existsSync(path.join(installFolder(ctx), 'wanted'))).toBe(true);
  const waiting = installScript({ waitMs: 60_000 }, ctx);
  makeFiles();
  expect((await waiting).ready).toBe(true);
});

test('a changed manifest is read again', async () => {
  expect(await readManifest(ctx)).toBeNull();
  makeFiles();
  expect((await readManifest(ctx))?.files).toHaveLength(1);
});

test('a file is served whole, in part, and never changes', async () => {
  makeFiles();
  const whole = await openInstallFile({ sha256, range: null }, ctx);
  expect(whole.headers.get('cache-control')).toContain('immutable');
  expect([whole.status, await whole.text()]).toEqual([200, content]);
  const rest = await openInstallFile({ sha256, range: 'bytes=990-' }, ctx);
  expect(rest.headers.get('content-range')).toBe('bytes 990-999/1000');
  expect([rest.status, await rest.text()]).toEqual([206, 'x'.repeat(10)]);
  const beyond = await openInstallFile({ sha256, range: 'bytes=1000-' }, ctx);
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
});

test('nothing but what the manifest lists is served', async () => {
  makeFiles();
  const unlisted = sha256Hex('secret');
  writeFileSync(path.join(installFolder(ctx), `${unlisted}.tar.gz`), 'secret');
  for (const asked of [unlisted, '../manifest', `${sha256}.tar.gz`, '..%2fmanifest.json', '']) {
    const serving = openInstallFile({ sha256: asked, range: null }, ctx);
    await expect(serving, asked).rejects.toMatchObject({ status: 404 });
  }
});
