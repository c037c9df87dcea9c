import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { PublishedRow } from '../lib/contract/published.ts';
import { accountOf } from '../lib/server/published/account.ts';
import { mapPublished } from '../lib/server/published/map-published.ts';
import { packSource } from '../lib/server/published/packed-source.ts';
import { accountText } from './reference/account-text.ts';
import { type SourceFacts, sourceFacts } from './reference/source-facts.ts';

/*
 * Packs the collected tables (one JSON array a source) into prisma/reference, one gzip a source,
 * and prints what became a point and what did not: `npm run reference:update -- FOLDER`.
 */
const target = path.resolve('prisma/reference');

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('Name the folder of the tables: npm run reference:update -- FOLDER');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const sources = [];
  for (const file of files) {
    const key = file.replace(/\.json$/, '');
    const facts = sourceFacts[key];
    if (!facts)
      throw new Error(`${file} is not described: add it to scripts/reference/source-facts.ts`);
    const text = await readFile(path.join(folder, file), 'utf8');
    const rows = z.array(PublishedRow).min(1).parse(JSON.parse(text));
    writeIfChanged(path.join(target, `${key}.json.gz`), packSource(key, rows));
    sources.push(aboutSource(key, facts, rows));
  }
  writeFileSync(path.join(target, 'sources.json'), `${JSON.stringify({ sources }, null, 2)}\n`);
  const account = accountOf(mapPublished(target));
  writeFileSync(
    path.join(target, 'account.json'),
    `${JSON.stringify({ sources: account }, null, 2)}\n`,
  );
  console.log(accountText(account));
}

function aboutSource(key: string, facts: SourceFacts, rows: readonly PublishedRow[]) {
  const dates = rows.flatMap((row) => row.source_date ?? []).sort();
  return { key, ...facts, rows: rows.length, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

/** Another zlib may pack the same text into other bytes: a file is written only for other rows. */
function writeIfChanged(file: string, packed: Buffer): void {
  if (textOf(file)?.equals(gunzipSync(packed))) return;
  writeFileSync(file, packed);
}

function textOf(file: string): Buffer | null {
  try {
    return gunzipSync(readFileSync(file));
  } catch {
    return null;
  }
}

await main(process.argv[2]);
