import type { Report } from '../benchmark.ts';
import { startBenchHub } from './bench-hub.ts';
import { claimStorm } from './claim-storm.ts';
import { enqueueLatency, latencyPairs, waitsPerPair } from './enqueue-latency.ts';
import { reconnectMetrics } from './reconnect.ts';

const hub = await startBenchHub();
try {
  const metrics = [
    ...(await enqueueLatency(hub)),
    ...(await claimStorm(hub)),
    ...(await reconnectMetrics(hub)),
  ];
  const report: Report = { n: waitsPerPair, pairs: latencyPairs, metrics };
  console.log(JSON.stringify(report));
} finally {
  await hub.close();
}
// The schema engine leaves a timer of ten seconds behind.
process.exit();
