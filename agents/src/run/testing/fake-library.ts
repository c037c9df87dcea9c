import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder with a runtime library of our own under onnxruntime-node's name: `infer` is the body of
 * its inference. It says more than once what it does on stderr.
 */
export function fakeLibrary(folder: string, infer: string): string {
  const library = join(folder, 'node_modules/onnxruntime-node');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'package.json'), '{"name":"onnxruntime-node","version":"0.0.1"}');
  writeFileSync(
    join(library, 'index.js'),
    `
class Tensor { constructor(type, data, dims) { Object.assign(this, { type, data, dims }); } }
const say = (text) => require('node:fs').writeSync(2, text + '\\n');
let count = 0;
class InferenceSession {
  static async create() { return new InferenceSession(); }
  async run(feeds) {
    count++;
    ${infer}
    return { logits: new Tensor('float32', feeds.input.data.slice(), feeds.input.dims) };
  }
  async release() {}
}
module.exports = { Tensor, InferenceSession };
`,
  );
  return folder;
}
