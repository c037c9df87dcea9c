import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './migration-adapter.ts';

/** Everything the engine manages: nothing is left to somebody else. */
export const schemaFilter = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

/**
 * Prisma's schema engine as WebAssembly, on the database at `url`. The CLI would download a binary
 * from a host that not every machine can reach; this one comes with the npm package. The caller
 * closes it.
 */
export async function openSchemaEngine(url: string, root: string) {
  loaded ??= loadWasm();
  await loaded;
  const schema = schemaFiles(root).map((file): [string, string] => [file.path, file.content]);
  const adapter = new MigrationAdapter(url);
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: schema },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const close = async () => {
    engine.free();
    await adapter.end();
  };
  return { engine, close, scriptError: () => adapter.scriptError };
}

/** The Prisma schema as the engine wants it. */
export function schemaFiles(root: string): { path: string; content: string }[] {
  const file = path.join(root, 'prisma/schema.prisma');
  return [{ path: file, content: readFileSync(file, 'utf8') }];
}

/** The committed migrations, in order. */
export function migrationList(root: string): MigrationList {
  const baseDir = path.join(root, 'prisma/migrations');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}

async function loadWasm(): Promise<void> {
  const require = createRequire(import.meta.url);
  const glue = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.join(path.dirname(glue), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}
