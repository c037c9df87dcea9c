import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type PublishedRow, SourceAccount, UnmappedEntry } from '../../contract/published.ts';
import { groupBy } from './group-by.ts';
import type { Mapping } from './map-published.ts';

const Account = z.strictObject({ sources: z.array(SourceAccount) });

/** `prisma/reference/account.json`, which is written with the packed tables. */
export function readAccount(folder: string): SourceAccount[] {
  return Account.parse(JSON.parse(readFileSync(path.join(folder, 'account.json'), 'utf8'))).sources;
}

/** Counts what became of every row, and every name that is in no table of the catalogue. */
export function accountOf({ sources, catalogue, mapped, leftOut }: Mapping): SourceAccount[] {
  const pointsOf = groupBy(mapped, ({ source }) => source);
  const restOf = groupBy(leftOut, ({ source }) => source);
  return sources.map(({ key }) => {
    const points = pointsOf.get(key) ?? [];
    const rest = restOf.get(key) ?? [];
    const rows = [...points.map(({ row }) => row), ...rest.map(({ row }) => row)];
    const stated = (name: (row: PublishedRow) => string | null) => new Set(rows.map(name)).size;
    const known = (slug: (entry: (typeof points)[number]) => string) =>
      new Set(points.map(slug)).size;
    return {
      key,
      points: points.length,
      leftOut: counted(rest.map(({ reason }) => reason)).map(([reason, count]) => ({
        reason,
        rows: count,
      })),
      names: {
        devices: {
          stated: stated(({ device }) => device),
          mapped: known(({ point }) => point.device.slug),
        },
        models: {
          stated: stated(({ model }) => model),
          mapped: known(({ point }) => point.model.slug),
        },
        runtimes: {
          stated: stated(({ framework }) => framework),
          mapped: known(({ point }) => point.runtime.slug),
        },
      },
      unmapped: [
        ...namesIn(rest.map(({ reason }) => reason)),
        // A chip's name beside a framework that names its provider tells nothing more.
        ...silentNames(
          'accelerator',
          points.flatMap(({ row, point }) => (point.executionProvider === null ? row : [])),
          ({ accelerator }) => accelerator,
        ),
        ...silentNames('precision', rows, ({ precision }) =>
          precision !== null && catalogue.precisions.notAFormat.includes(precision)
            ? precision
            : null,
        ),
      ],
    };
  });
}

type Unmapped = SourceAccount['unmapped'][number];

/** Names that left their rows out. */
function namesIn(reasons: readonly string[]): Unmapped[] {
  const names = reasons.flatMap((reason) => /^not in the catalogue: (.+)$/.exec(reason)?.[1] ?? []);
  return counted(names).map(([found, rows]) => {
    const [, noun, name] = /^(model|device|runtime) (.+)$/.exec(found) ?? [];
    return { noun: UnmappedEntry.shape.noun.catch('other').parse(noun), name: name ?? found, rows };
  });
}

/** Names whose row is a point without what the name says. */
function silentNames(
  noun: Unmapped['noun'],
  rows: readonly PublishedRow[],
  nameOf: (row: PublishedRow) => string | null,
): Unmapped[] {
  return counted(rows.flatMap((row) => nameOf(row) ?? [])).map(([name, count]) => ({
    noun,
    name,
    rows: count,
  }));
}

/** Each text once with its count, the most frequent first. */
function counted(texts: readonly string[]): [string, number][] {
  return [...groupBy(texts, (text) => text)]
    .map(([text, all]): [string, number] => [text, all.length])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
