'use strict';
// Stands in for `onnxruntime-node` in fault tests, through the agent's ordinary --runtimes folder.
// Latencies come from a seed and pass on a clock of their own, so a run of seconds takes
// milliseconds; on release the process writes to LEDGER_DIR what it has truly done, before the
// agent hears of it.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const readCostMs = 0.00005;
let nowMs = 1000;
globalThis.performance.now = () => {
  nowMs += readCostMs;
  return nowMs;
};

let state = (process.pid * 2654435761) >>> 0;
function nextLatencyMs() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  // 60 ms to 60.99 ms, in whole microseconds.
  return 60 + ((state >>> 0) % 1000) / 1000;
}

class Tensor {
  constructor(_type, data) {
    this.data = data;
  }
}

class Session {
  constructor() {
    this.latenciesNs = [];
  }
  async run() {
    const latencyMs = nextLatencyMs();
    nowMs += latencyMs;
    this.latenciesNs.push(Math.round(latencyMs * 1e6));
    return { logits: { data: new Float32Array(8) } };
  }
  async release() {
    const entry = { pid: process.pid, latenciesNs: this.latenciesNs };
    const name = `${process.pid}-${process.hrtime.bigint()}.json`;
    writeFileSync(join(process.env.LEDGER_DIR, name), JSON.stringify(entry));
  }
}

module.exports = { Tensor, InferenceSession: { create: async () => new Session() } };
