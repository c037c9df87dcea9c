import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.mjs';
import { say } from './progress.mjs';

const lookMs = 1000;

/**
 * Makes what devices install (scripts/packs) for devices like this machine: when the local agent has
 * nothing left to measure, which compressing would disturb, or as soon as somebody is about to
 * install and there is nothing yet. The hub then leaves the file `wanted`.
 *
 * @param {string} data absolute path of the data folder
 */
export function keepPacks(data) {
  const wanted = join(data, 'install/wanted');
  let child = null;
  let timer = null;
  const makeNow = () => {
    if (child) return;
    rmSync(wanted, { force: true });
    child = startChild({
      name: 'The install files',
      file: process.execPath,
      args: ['--import', 'tsx', 'scripts/packs/main.ts', '--background', '--only-new-node'],
      env: { INFEROMETER_DATA: data },
      onLine: (line) => say(`install files: ${line}`),
      graceMs: 2000,
    });
    void child.ended.then((code) => {
      child = null;
      if (code !== 0 && timer)
        say('install files: not made; devices cannot be added until they are');
    });
  };
  return {
    makeNow,
    makeWhenWanted: () => {
      timer = setInterval(() => existsSync(wanted) && makeNow(), lookMs);
    },
    stop: () => {
      clearInterval(timer ?? undefined);
      timer = null;
      void child?.stop();
    },
  };
}
