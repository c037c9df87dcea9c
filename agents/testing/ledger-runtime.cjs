'use strict';
// Stands in for `onnxruntime-node` in fault tests, through the agent's ordinary --runtimes folder.
// Latencies come from a seed and pass on a clock of their own, so a run of seconds takes
// milliseconds; on release the process writes to LEDGER_DIR what it has truly done, before the
// agent hears of it.
const { openSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const readCostMs = 0.00005;
// It goes on from the real one: what was timed across this moment must not be negative.
let nowMs = Math.ceil(globalThis.performance.now());
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

// With LEDGER_FASTER the first process that comes so far becomes a tenth faster in its window; it
// leaves that file behind, so that no other one does.
const becomesFasterAt = 150;
function becomesFaster() {
  if (!process.env.LEDGER_FASTER) return false;
  try {
    openSync(process.env.LEDGER_FASTER, 'wx');
    return true;
  } catch {
    return false;
  }
}

// With LEDGER_HANGS the first inference never ends: the process leaves that file behind and sleeps on.
function hang() {
  writeFileSync(process.env.LEDGER_HANGS, String(process.pid));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

class Tensor {
  constructor(_type, data) {
    this.data = data;
  }
}

// With LEDGER_SLOWER files of more bytes than it says are half as slow again.
function factorOf(path) {
  return statSync(path).size > Number(process.env.LEDGER_SLOWER || Infinity) ? 1.5 : 1;
}

class Session {
  constructor(path) {
    this.factor = factorOf(path);
    this.latenciesNs = [];
    this.faster = false;
  }
  async run() {
    if (process.env.LEDGER_HANGS) hang();
    if (this.latenciesNs.length === becomesFasterAt) this.faster = becomesFaster();
    const latencyMs = this.factor * (nextLatencyMs() - (this.faster ? 6 : 0));
    nowMs += latencyMs;
    this.latenciesNs.push(Math.round(latencyMs * 1e6));
    // Never the same output twice: an agent rejects answers that do not depend on the input.
    return { logits: { data: new Float32Array(8).fill(this.latenciesNs.length) } };
  }
  async release() {
    const entry = { pid: process.pid, latenciesNs: this.latenciesNs };
    const name = `${process.pid}-${process.hrtime.bigint()}.json`;
    writeFileSync(join(process.env.LEDGER_DIR, name), JSON.stringify(entry));
  }
}

module.exports = { Tensor, InferenceSession: { create: async (path) => new Session(path) } };
