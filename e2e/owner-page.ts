import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Signs the owner in on this page, with a link of its own: each works once. */
export async function signIn(page: Page, base: string, data: string): Promise<void> {
  const args = ['--import', 'tsx', '--conditions', 'react-server', 'scripts/owner-link.ts'];
  const env = {
    ...process.env,
    INFEROMETER_DATA: data,
    PUBLIC_URL: base,
    DATABASE_URL: readFileSync(join(data, 'database-url'), 'utf8').trim(),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  await page.goto(stdout.trim());
}
