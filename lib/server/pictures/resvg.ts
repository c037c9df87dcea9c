import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let started: Promise<void> | undefined;

/** The rasteriser, its WebAssembly loaded once a process. */
export async function openResvg(): Promise<typeof Resvg> {
  started ??= start();
  await started;
  return Resvg;
}

async function start(): Promise<void> {
  await initWasm(await readPackageFile('@resvg/resvg-wasm/index_bg.wasm'));
}

/** A file of an installed package; the server is started from the folder that holds them. */
export async function readPackageFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', name);
  return new Uint8Array(await readFile(file));
}
