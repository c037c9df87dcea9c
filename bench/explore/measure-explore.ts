import type { Metric, Report } from '../benchmark.ts';
import { startBenchHub } from '../queue/bench-hub.ts';
import { openBrowser } from './browser.ts';
import { chartHover } from './chart-hover.ts';
import { fillPoints } from './fill-points.ts';
import { firstAct } from './first-act.ts';
import { firstLoad } from './first-load.ts';
import { ownPoints } from './own-points.ts';
import { pageSpeed } from './page-speed.ts';
import { serverTime } from './server-time.ts';
import { traceOpen } from './trace-open.ts';

const combinations = 500;
const pairs = Number(process.env.INFEROMETER_BENCH_PAIRS ?? 9);

const metrics: Metric[] = [];
const browser = await openBrowser();
try {
  metrics.push(
    ...(await chartHover(browser, { marks: combinations, rate: 1, pairs, goal: 50 })),
    ...(await chartHover(browser, { marks: combinations, rate: 4, pairs, goal: 100 })),
    ...(await chartHover(browser, { marks: 5000, rate: 1, pairs, goal: null })),
  );
  metrics.push(
    ...(await traceOpen(browser, { rate: 1, rounds: pairs, goal: 500 })),
    ...(await traceOpen(browser, { rate: 4, rounds: pairs, goal: null })),
  );
  const hub = await startBenchHub();
  try {
    await fillPoints(hub.ctx, ownPoints(combinations));
    const page = `${hub.base}/`;
    const rounds = pairs;
    metrics.push(
      ...(await pageSpeed(browser, page, { rate: 1, rounds, hoverGoal: 50, actGoal: 200 })),
      ...(await pageSpeed(browser, page, { rate: 4, rounds, hoverGoal: 100, actGoal: null })),
      ...(await firstLoad(browser, page, pairs)),
      ...(await firstAct(browser, page, rounds)),
    );
  } finally {
    await hub.close();
  }
} finally {
  await browser.close();
}
metrics.push(...(await serverTime(pairs)));
const report: Report = { n: 60, pairs, metrics };
console.log(JSON.stringify(report));
// The schema engine leaves a timer of ten seconds behind.
process.exit();
