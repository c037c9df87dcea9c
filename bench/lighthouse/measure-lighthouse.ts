import type { Profile } from '../../e2e/lighthouse.ts';
import type { Report } from '../benchmark.ts';
import { serveBarePage } from '../explore/bare-page.ts';
import { fillPoints } from '../explore/fill-points.ts';
import { ownPoints } from '../explore/own-points.ts';
import { startBenchHub } from '../queue/bench-hub.ts';
import { fillResult } from './fill-result.ts';
import { judgedPages } from './judged-pages.ts';

const combinations = 500;
const pairs = Number(process.env.INFEROMETER_BENCH_PAIRS ?? 5);
/** Of Explore on a phone: a desktop is faster at everything. */
const goals: Record<Profile, Record<string, number>> = {
  'phone-applied': { explore: 95 },
  phone: { explore: 95 },
  desktop: {},
};

const bare = await serveBarePage();
const hub = await startBenchHub();
try {
  const result = await fillResult(hub);
  // The result's own combination is the last of them.
  await fillPoints(hub.ctx, ownPoints(combinations - 1));
  // What the framework alone costs is a page with next to nothing in it.
  const pages = {
    explore: `${hub.base}/`,
    bare: bare.base,
    'sign-in': `${hub.base}/sign-in`,
    result: `${hub.base}/r/${result}`,
  };
  const report: Report = {
    n: 1,
    pairs,
    metrics: [
      ...(await judgedPages(pages, 'phone-applied', pairs, goals['phone-applied'])),
      ...(await judgedPages(pages, 'phone', pairs, goals.phone)),
      ...(await judgedPages(pages, 'desktop', pairs, goals.desktop)),
    ],
  };
  console.log(JSON.stringify(report));
} finally {
  await hub.close();
  bare.close();
}
// The schema engine leaves a timer of ten seconds behind.
process.exit();
