import { handIn, journeyCell } from '../../e2e/made-results.ts';
import { encodeSamples } from '../../lib/codec/sample-stream.ts';
import { httpDevice, runSignature } from '../../lib/server/testing/http-device.ts';
import { steadySamples } from '../../lib/server/testing/reports.ts';
import type { BenchHub } from '../queue/bench-hub.ts';

const samples = 10_000;

/** Hands in one result of five processes with as many samples each, by HTTP; returns its id. */
export async function fillResult(hub: BenchHub): Promise<string> {
  const device = await httpDevice(hub.ctx, hub.base);
  const post = (path: string, body: unknown) => {
    const text = JSON.stringify(body);
    return device.post(path, text, { headers: runSignature(device, text) });
  };
  const infer = encodeSamples(steadySamples(20, samples), 1);
  return handIn(
    { post },
    {
      claim: { cell: journeyCell() },
      runs: [20, 20.1, 19.9, 20.2, 20].map((ms, i) => ({ ms, at: i })),
      report: { streams: { infer, pre: null, post: null } },
    },
  );
}
