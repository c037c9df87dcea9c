import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HubModel } from '../../../lib/contract/job-order.ts';
import { type HubWorkplace, openHubWorkplace } from '../../testing/hub-workplace.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { ArtifactCache, TooLargeError } from './artifact-cache.ts';
import { artifactFetch } from './fetch-artifact.ts';

let work: HubWorkplace;
let folder: string;
beforeEach(async () => {
  work = await openHubWorkplace(async (_bench, _cell, id) => sampleReport(id, 0, 0));
  folder = mkdtempSync(join(tmpdir(), 'artifacts-'));
});
afterEach(async () => {
  await work.close();
  rmSync(folder, { recursive: true });
});

/** A model at the fake hub. */
function model(bytes: Buffer): HubModel {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  work.hub.artifacts.set(sha256, bytes);
  const described = { slug: 'mine', name: 'Mine', task: 'image-classification' };
  return { ...described, format: 'onnx', precision: 'fp32', sha256, bytes: bytes.length };
}

function cacheOf(limitBytes = 1e6): ArtifactCache {
  const { client } = work.place.hub;
  const { stop, say } = work.place;
  return new ArtifactCache(folder, limitBytes, artifactFetch({ client, stop, say }));
}

const fetches = () => work.hub.requests.filter(({ path }) => path.includes('/artifacts/')).length;

test('a file is fetched once, and read from the cache from then on', async () => {
  const bytes = randomBytes(100_000);
  const mine = model(bytes);
  for (let turn = 0; turn < 2; turn++) {
    const file = await cacheOf().open(mine);
    expect(readFileSync(file.path).equals(bytes)).toBe(true);
    file.close();
  }
  expect(fetches()).toBe(1);
});

test('a download that breaks off is resumed where it was', async () => {
  const bytes = randomBytes(400_000);
  const mine = model(bytes);
  const ranges: string[] = [];
  work.hub.intercept = (request, response) => {
    if (!request.url?.includes('/artifacts/')) return false;
    ranges.push(request.headers.range ?? 'all');
    if (ranges.length > 1) return false;
    response.writeHead(200, { 'content-length': String(bytes.length) });
    response.write(bytes.subarray(0, 150_000), () =>
      setTimeout(() => request.socket.destroy(), 50),
    );
    return true;
  };
  const file = await cacheOf().open(mine);
  expect(readFileSync(file.path).equals(bytes)).toBe(true);
  file.close();
  expect(ranges[0]).toBe('all');
  expect(ranges[1]).toMatch(/^bytes=[1-9][0-9]*-$/);
});

test('bytes that are not what the order names are never run, and not kept', async () => {
  const mine = model(randomBytes(5000));
  work.hub.artifacts.set(mine.sha256, randomBytes(5000));
  await expect(cacheOf().open(mine)).rejects.toThrow('not the file that the order names');
  work.hub.artifacts.set(mine.sha256, randomBytes(9000));
  await expect(cacheOf().open(mine)).rejects.toThrow('more of Mine than the 5000 bytes');
  await expect(cacheOf().open({ ...mine, sha256: 'ab'.repeat(32) })).rejects.toThrow('no such');
  expect(readdirSync(folder).filter((name) => name.endsWith('.onnx'))).toEqual([]);
});

test('a file that was changed in the cache is fetched again', async () => {
  const bytes = randomBytes(5000);
  const mine = model(bytes);
  (await cacheOf().open(mine)).close();
  const path = join(folder, `${mine.sha256}.onnx`);
  rmSync(path);
  writeFileSync(path, randomBytes(5000));
  const file = await cacheOf().open(mine);
  expect(readFileSync(file.path).equals(bytes)).toBe(true);
  file.close();
  expect(fetches()).toBe(2);
});

test('what is swapped between the check and the use changes nothing', async () => {
  const bytes = randomBytes(5000);
  const mine = model(bytes);
  const file = await cacheOf().open(mine);
  writeFileSync(join(folder, 'evil'), randomBytes(5000));
  renameSync(join(folder, 'evil'), join(folder, `${mine.sha256}.onnx`));
  expect(readFileSync(file.path).equals(bytes)).toBe(true);
  file.close();
});

test('the cache keeps to its limit: what was not used for longest goes', async () => {
  const [a, b, c] = [1, 2, 3].map(() => model(randomBytes(400_000)));
  if (!a || !b || !c) throw new Error('three models');
  const cache = cacheOf();
  for (const one of [a, b, a, c]) {
    (await cache.open(one)).close();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(readdirSync(folder).sort()).toEqual([`${a.sha256}.onnx`, `${c.sha256}.onnx`].sort());
  const large = model(randomBytes(1_000_001));
  await expect(cache.open(large)).rejects.toThrow(TooLargeError);
  await expect(cache.open(large)).rejects.toThrow(
    'this device keeps 1.0 MB of models (--cache-mb)',
  );
});
