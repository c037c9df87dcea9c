import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedPostgres, startEmbedded } from '../postgres/start-embedded.ts';

/** A Postgres of its own whose clock a test sets. */
export interface FakedClock {
  url: string;
  dataDir: string;
  /** From now on its clock is so many seconds ahead of this machine's. */
  setAhead(seconds: number): void;
  close(): Promise<void>;
}

/** The library that stands between a program and the clock (Debian: `faketime`), or null. */
function fakeClockLibrary(): string | null {
  if (process.platform !== 'linux') return null;
  const folders = readdirSync('/usr/lib').map((name) => path.join('/usr/lib', name, 'faketime'));
  const files = folders.map((folder) => path.join(folder, 'libfaketime.so.1'));
  return files.find((file) => existsSync(file)) ?? null;
}

/** Why no clock can be faked here, or null. */
export function noFakedClock(): string | null {
  return fakeClockLibrary() ? null : 'libfaketime is not here';
}

/** Starts a Postgres with the clock of this machine. */
export async function startFakedClock(): Promise<FakedClock> {
  const library = fakeClockLibrary();
  if (!library) throw new Error('There is no libfaketime.');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'inferometer-clock-'));
  const clock = mkdtempSync(path.join(tmpdir(), 'inferometer-clock-file-'));
  const file = path.join(clock, 'ahead');
  const setAhead = (seconds: number) => writeFileSync(file, `+${seconds}s\n`, { mode: 0o644 });
  setAhead(0);
  // Postgres runs as an account of its own, which has to read the file.
  chmodSync(clock, 0o755);
  const postgres = await under(
    {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    () => startEmbedded({ dataDir, settings: ['fsync=off', 'synchronous_commit=off'] }),
  );
  const close = async () => {
    await postgres.stop();
    for (const folder of [dataDir, clock]) rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, dataDir, setAhead, close };
}

/** What is started meanwhile gets these variables; this process itself has read its own long ago. */
async function under(
  variables: Record<string, string>,
  start: () => Promise<EmbeddedPostgres>,
): Promise<EmbeddedPostgres> {
  Object.assign(process.env, variables);
  try {
    return await start();
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
}
