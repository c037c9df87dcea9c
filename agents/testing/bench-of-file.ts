import { afterAll, onTestFinished } from 'vitest';
import { AgentBench } from './agent-bench.ts';
import { FakeHub } from './fake-hub.ts';

/** A bench of the test file that runs, whose job is one cell with this model; gone after its last test. */
export async function benchOfFile(model: 'glyphs-s' | 'mobilenet-v2'): Promise<AgentBench> {
  const bench = await AgentBench.open({
    model,
    runtime: 'onnxruntime-node',
    precision: 'fp32',
  });
  afterAll(() => bench.close());
  return bench;
}

/** A hub that listens until the test that runs has ended. */
export async function hubOfTest(): Promise<FakeHub> {
  const hub = new FakeHub();
  await hub.listen();
  onTestFinished(() => hub.close());
  return hub;
}
