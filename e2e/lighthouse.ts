import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from './free-port.ts';

/** Scores of 0..1 by category, and the titles of the checks that cost a point. */
export interface Judged {
  scores: Record<string, number | null>;
  failed: string[];
}

/** Lets Lighthouse judge a page in a Chromium of its own. */
export async function judge(url: string, categories: readonly string[]): Promise<Judged> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${port}`],
  });
  try {
    const run = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    if (!run) throw new Error(`Lighthouse gave no report of ${url}.`);
    const { categories: judged, audits, runtimeError } = run.lhr;
    if (runtimeError) throw new Error(`Lighthouse, of ${url}: ${runtimeError.message}`);
    const scores = Object.fromEntries(
      Object.entries(judged).map(([name, { score }]) => [name, score]),
    );
    const failed = Object.values(judged)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]?.title}`);
    return { scores, failed };
  } finally {
    await browser.close();
  }
}
