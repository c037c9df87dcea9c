import { existsSync } from 'node:fs';
import { runCommand } from '../up/command.mjs';
import { step } from '../up/progress.mjs';
import { Stop } from '../up/stop.mjs';
import { aptInstall, canApt } from './tools.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium for the journeys: the one named in CHROMIUM_PATH, the system's, Debian's package when
 * we may install it, else Playwright's own download.
 *
 * @returns {Promise<string>} path of the program, or '' for Playwright's own
 * @throws {Stop} when none can be had
 */
export async function installChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Stop(`CHROMIUM_PATH names ${named}, which does not exist: correct it or unset it.`);
  }
  const found = places.find((path) => existsSync(path));
  if (found) return found;
  if (canApt()) {
    await step('Installing Chromium', () => aptInstall(['chromium']));
    return places[0];
  }
  await step('Downloading Chromium', () =>
    runCommand('playwright install', process.execPath, [
      'node_modules/@playwright/test/cli.js',
      'install',
      'chromium',
    ]),
  );
  return '';
}
