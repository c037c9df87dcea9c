import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cookie, expect, type Page } from '@playwright/test';

/** The owner's sessions in this worker, by the hub's address. */
const sessions = new Map<string, Cookie[]>();

/** Signs the owner in on this page: once by a link, which the hub takes five times a minute at most. */
export async function signIn(page: Page, base: string, data: string): Promise<void> {
  const session = sessions.get(base);
  if (session) {
    await page.context().addCookies(session);
    return;
  }
  await page.goto(newOwnerLink(base, data));
  await expect(page).toHaveURL(`${base}/`);
  sessions.set(base, await page.context().cookies(base));
}

/**
 * A link as `npm run up` prints it, which signs the owner in once within a quarter of an hour: that of
 * the stack is older than that when the last journeys of a slow machine begin.
 */
export function newOwnerLink(base: string, data: string): string {
  const args = ['--import', 'tsx', '--conditions', 'react-server', 'scripts/owner-link.ts'];
  const env = {
    ...process.env,
    INFEROMETER_DATA: data,
    PUBLIC_URL: base,
    DATABASE_URL: readFileSync(join(data, 'database-url'), 'utf8').trim(),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
