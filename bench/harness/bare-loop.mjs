// The same loop without the agent: one file, no flags, the package's own binding. `npm run bench --
// harness` compares the agent with it.
// usage: bare-loop.mjs PACKAGE MODEL INPUT OUTPUT OUTPUT_VALUES WARMUP_MS WINDOW_MS DIM...
import { createRequire } from 'node:module';

const [folder, model, inputName, outputName, values, warmupMs, windowMs, ...sizes] =
  process.argv.slice(2);
const require = createRequire(`${folder}/package.json`);
const { Tensor } = require(folder);
const { binding, initOrt } = require('./dist/binding.js');

initOrt();
const session = new binding.InferenceSession();
session.loadModel(model, {
  executionProviders: ['cpu'],
  graphOptimizationLevel: 'all',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
});
const dims = sizes.map(Number);
const [batch = 1, ...rest] = dims;
const image = rest.reduce((product, size) => product * size, 1);
const bytes = noiseBytes(8 * image);
const input = new Float32Array(batch * image);
const output = new Float32Array(Number(values));
const outputDims = session.outputMetadata.find(({ name }) => name === outputName).shape;
const feeds = { [inputName]: new Tensor('float32', input, dims) };
const fetches = { [outputName]: new Tensor('float32', output, outputDims) };
const options = {};
const samples = new Float64Array(2_000_000);
let count = 0;
let sum = 0;

for (const start = performance.now(), call = { index: 0 }; ; call.index++) {
  prepare(call.index);
  const t0 = performance.now();
  session.run(feeds, fetches, options);
  const t1 = performance.now();
  if (call.index === 0) sum = output.reduce((total, value) => total + value, 0);
  if (t1 - start < Number(warmupMs)) continue;
  samples[count++] = t1 - t0;
  if (t1 - start >= Number(warmupMs) + Number(windowMs) || count === samples.length) break;
}
const sorted = samples.subarray(0, count).sort();
const at = (q) => Math.round((sorted[Math.ceil(q * count) - 1] ?? Number.NaN) * 1e6);
process.stdout.write(`${count} ${at(0.5)} ${at(0.99)} ${sum.toFixed(6)}\n`);

function prepare(index) {
  for (let row = 0; row < batch; row++) {
    const from = ((index + row) % 8) * image;
    for (let i = 0; i < image; i++) input[row * image + i] = (bytes[from + i] - 128) / 64;
  }
}

function noiseBytes(length) {
  const noise = new Uint8Array(length);
  let state = 0x2545f491;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    noise[i] = state & 255;
  }
  return noise;
}
