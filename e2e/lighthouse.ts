import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import { openBrowser } from '../bench/explore/browser.ts';
import { type Lost, lostPoints } from '../bench/lighthouse/lost-points.ts';
import { freePort } from './free-port.ts';

/**
 * Lighthouse's own default, a phone on slow 4G with a quarter of the processor, which it estimates from an
 * unhindered visit; the same applied for real; or its desktop preset.
 */
export type Profile = 'phone' | 'phone-applied' | 'desktop';

export interface Judged {
  /** 0..1 by category. */
  scores: Record<string, number | null>;
  /** The checks that cost points, the dearest first. */
  lost: Lost[];
  /** What the scores are made of: figure by check, in milliseconds where it is a time. */
  figures: Record<string, number>;
  /** Lighthouse's own measure of the processor, of this moment; without it a score says little. */
  benchmarkIndex: number;
}

/** What Lighthouse asks to run again for: on a busy machine a trace comes without its begin or its end. */
const brokenTraces = ['NO_NAVSTART', 'NO_TRACING_STARTED', 'NO_FCP', 'NO_LCP', 'NO_TTI_CPU_IDLE'];
const tries = 3;

/**
 * Lets Lighthouse judge a page in a Chromium of its own, with nothing cached; again where the trace was
 * not whole.
 *
 * @throws Error when the page cannot be judged
 */
export async function judge(
  url: string,
  categories: readonly string[],
  profile: Profile = 'phone',
): Promise<Judged> {
  for (let left = tries - 1; ; left--) {
    const { categories: judged, audits, environment, runtimeError } = await visit();
    if (runtimeError) {
      if (left > 0 && brokenTraces.includes(runtimeError.code)) continue;
      throw new Error(`Lighthouse, of ${url}: ${runtimeError.message}`);
    }
    const refs = Object.values(judged).flatMap(({ auditRefs }) => auditRefs);
    return {
      scores: Object.fromEntries(Object.entries(judged).map(([name, { score }]) => [name, score])),
      lost: Object.values(judged).flatMap(({ auditRefs }) => lostPoints(auditRefs, audits)),
      figures: Object.fromEntries(
        refs.flatMap(({ id, weight }) => {
          const figure = audits[id]?.numericValue;
          return weight === 0 || figure === undefined ? [] : [[id, figure]];
        }),
      ),
      benchmarkIndex: environment.benchmarkIndex,
    };
  }

  function visit() {
    return inChromium(async (port) => {
      const flags: Flags = {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...categories],
        ...(profile === 'phone-applied' && { throttlingMethod: 'devtools' }),
      };
      const run = await lighthouse(url, flags, profile === 'desktop' ? desktopConfig : undefined);
      if (!run) throw new Error(`Lighthouse gave no report of ${url}.`);
      return run.lhr;
    });
  }
}

/** Runs `use` with the port of a fresh browser, which it ends. */
async function inChromium<T>(use: (port: number) => Promise<T>): Promise<T> {
  const port = await freePort();
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  try {
    return await use(port);
  } finally {
    await browser.close();
  }
}
