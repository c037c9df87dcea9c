import type { Report } from '../benchmark.ts';
import { fillPoints } from '../explore/fill-points.ts';
import { ownPoints } from '../explore/own-points.ts';
import { medianMetric } from '../median-metric.ts';
import { startBenchHub } from '../queue/bench-hub.ts';
import { firstLoadBytes, totalBytes } from './first-load-bytes.ts';

const combinations = 500;
/** Kilobytes of script before the chart's chunk (issue "The dashboard"). */
const scriptBudget = 180;

const hub = await startBenchHub();
try {
  await fillPoints(hub.ctx, ownPoints(combinations));
  const { htmlGzipBytes, scripts, styles } = await firstLoadBytes(`${hub.base}/`);
  const kb = (bytes: number) => [bytes / 1000];
  const report: Report = {
    n: 1,
    pairs: 1,
    metrics: [
      medianMetric('explore-script', 'KB', kb(totalBytes(scripts)), scriptBudget),
      medianMetric('explore-html', 'KB', kb(htmlGzipBytes), null),
      medianMetric('explore-style', 'KB', kb(totalBytes(styles)), null),
    ],
  };
  console.log(JSON.stringify(report));
} finally {
  await hub.close();
}
// The schema engine leaves a timer of ten seconds behind.
process.exit();
