import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Point } from '../../contract/point.ts';
import { PublishedRow } from '../../contract/published.ts';
import { accountOf, readAccount } from './account.ts';
import { isNamed, readCurated } from './curated.ts';
import { mapPublished } from './map-published.ts';
import { packSource, unpackSource } from './packed-source.ts';
import { publishedDigest, readPublished } from './read-published.ts';

const folder = path.resolve('prisma/reference');
const tables = path.resolve('../shared/reference');
const mapping = mapPublished(folder);
const { sources, leftOut } = mapping;
const points = readPublished(folder, mapping);
const curated = readCurated(folder);
const inCurated = points.filter(({ point }) => point.cohort === curated.cohort);

test('every packed row is a point or left out with a reason', () => {
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  expect(sources).toHaveLength(21);
  expect(rows).toBe(24_344);
  expect(points.length + leftOut.length).toBe(rows);
  const reasons = new Map<string, number>();
  for (const { reason } of leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  expect(Object.fromEntries(reasons)).toEqual({
    'states neither latency nor throughput': 26,
    'not in the catalogue: model mlperf_log_summary.txt': 6,
  });
});

test('the account that ships is of these rows: what was left out and why, what was not mapped', () => {
  const account = readAccount(folder);
  expect(account).toEqual(accountOf(mapping));
  const tiny = account.find(({ key }) => key === 'mlperf_tiny');
  const entries = account.flatMap(({ unmapped }) => unmapped);
  expect(entries).toContainEqual({ noun: 'model', name: 'mlperf_log_summary.txt', rows: 6 });
  expect(tiny?.names.devices.stated).toBe(41);
  for (const { key, points: count, leftOut: reasons } of account) {
    const left = reasons.reduce((sum, reason) => sum + reason.rows, 0);
    expect(count + left).toBe(sources.find((source) => source.key === key)?.rows);
  }
});

test('every figure of a point is the one of its row, and what a row states is not lost', () => {
  const byId = new Map(points.map(({ point }) => [point.id, point]));
  const different = mapping.mapped.filter(({ row, point: { id } }) => {
    const point = byId.get(id);
    return !point || figuresOf(point).join(' ') !== figuresIn(row).join(' ');
  });
  expect(mapping.mapped).toHaveLength(points.length);
  expect(different.map(({ point }) => point.id)).toEqual([]);
});

/** What a point states, in the order of figuresIn. */
function figuresOf({ latency, accuracy, ...point }: Point): (number | null)[] {
  const percent = (metric: string) => {
    const share = accuracy.find((one) => one.metric === metric)?.value ?? null;
    return share === null ? null : Number((100 * share).toPrecision(12));
  };
  const { minMs, maxMs, p50Ms, p90Ms, p99Ms, meanMs, unstatedMs } = latency;
  return [
    ...[minMs, maxMs, p50Ms, p90Ms, p99Ms, meanMs ?? unstatedMs],
    ...[point.throughputPerS, point.powerW, point.samples, point.batch, point.threads],
    ...[percent('top1'), percent('top5')],
  ];
}

function figuresIn(row: PublishedRow): (number | null)[] {
  const percent = (figure: number | null) =>
    figure === null ? null : Number(figure.toPrecision(12));
  return [
    ...[row.latency_ms_min, row.latency_ms_max, row.latency_ms_p50, row.latency_ms_p90],
    ...[row.latency_ms_p99, row.latency_ms_mean, row.throughput_fps, row.power_w],
    ...[row.samples, row.batch, row.threads, percent(row.top1), percent(row.top5)],
  ];
}

test('the folder keeps to 2 MB', () => {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.size);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(2_000_000);
});

test('points have the contract shape and ids of their own', () => {
  for (const { point } of points) Point.parse(point);
  expect(new Set(points.map(({ point }) => point.id)).size).toBe(points.length);
});

test('log rows state a median and a count; nothing is interpolated', () => {
  for (const { point } of points) {
    expect([point.latency.spread, point.latency.p95Ms]).toEqual([null, null]);
    if (point.tier === 'log') {
      expect(point.latency.p50Ms).not.toBeNull();
      expect(point.samples).not.toBeNull();
    }
  }
});

describe('the curated cohort', () => {
  test('is a readable size and holds boards only', () => {
    expect(inCurated.length).toBeGreaterThanOrEqual(200);
    expect(inCurated.length).toBeLessThanOrEqual(curated.limit);
    for (const { point } of inCurated) {
      expect(point.device.name).not.toMatch(/H100|A100|A30|L40|RTX|PowerEdge|Server/);
    }
  });

  test('every row of a rule has a median and top-1 over all images', () => {
    for (const { point } of inCurated.filter(({ point }) => point.tier === 'log')) {
      expect(point.accuracy[0]).toMatchObject({ metric: 'top1', total: 50_000 });
      expect(point.latency.p50Ms).toBeGreaterThan(0);
    }
  });

  test('carries the doubts of the fastest published figure', () => {
    const nano = inCurated.find(
      ({ source, point }) => source === 'tryolabs' && point.model.slug === 'resnet-50',
    );
    expect(nano?.point.latency.meanMs).toBe(2.67);
    expect(nano?.point.remarks.map(({ code }) => code)).toEqual([
      'above_the_roof',
      'claimed_mismatch',
      'sources_disagree',
    ]);
    const doubted = points.filter(({ point }) =>
      point.remarks.some(({ code }) => code === 'above_the_roof'),
    );
    expect(doubted).toHaveLength(1);
  });

  test('and what NVIDIA published of it carries the same two figures', () => {
    const disagreeing = points.filter(({ point }) =>
      point.remarks.some(({ code }) => code === 'sources_disagree'),
    );
    expect(disagreeing).toHaveLength(54);
    const nvidia = disagreeing.find(({ source }) => source === 'nvidia_jetson')?.point;
    const detail = nvidia?.remarks.find(({ code }) => code === 'sources_disagree')?.detail;
    expect(detail).toMatch(/^29\.8 ms \(NVIDIA.+\) against 2\.67 ms \(Tryolabs/);
  });

  test('has one reference device', () => {
    const anchors = inCurated.filter(({ point }) => point.referenceDevice);
    expect(anchors.map(({ point }) => [point.device.slug, point.latency.p50Ms])).toEqual([
      ['jetson-agx-orin', 0.688559],
    ]);
  });

  test('a name finds its row by every field it gives', () => {
    const name = curated.also[1]?.row;
    expect(name && isNamed(name, name.source, PublishedRow.parse(rowOf(name.source)))).toBe(true);
    expect(name && isNamed(name, 'ncnn', PublishedRow.parse(rowOf(name.source)))).toBe(false);
  });
});

test('the digest is of the content', () => {
  expect(publishedDigest(folder)).toMatch(/^[0-9a-f]{64}$/);
  expect(publishedDigest(folder)).toBe(publishedDigest(folder));
});

describe.skipIf(!existsSync(tables))('against the collected tables', () => {
  const files = existsSync(tables)
    ? readdirSync(tables).filter((name) => name.endsWith('.json'))
    : [];

  test.each(files)('%s is packed without loss', (file) => {
    const key = file.replace(/\.json$/, '');
    const rows = JSON.parse(readFileSync(path.join(tables, file), 'utf8'));
    const packed = readFileSync(path.join(folder, `${key}.json.gz`));
    expect(unpackSource(packed).rows).toEqual(rows);
    expect(gunzipSync(packSource(key, rows)).equals(gunzipSync(packed))).toBe(true);
  });
});

function rowOf(source: string): unknown {
  const { rows } = unpackSource(readFileSync(path.join(folder, `${source}.json.gz`)));
  return rows.find((row) => row.latency_ms_mean === 2.67);
}
