import type { ModelFacts } from '../../contract/model-facts.ts';
import type { ByteSource } from './byte-source.ts';
import { foreignFormat, hiddenFormat } from './foreign-format.ts';
import { PagedBytes } from './paged-bytes.ts';
import { scanOnnx } from './scan-onnx.ts';
import { ScanRefusal } from './scan-refusal.ts';
import { saysTflite, scanTflite } from './scan-tflite.ts';

/** What a model's file is, or why it is not taken. */
export type ScanOutcome =
  | { accepted: true; facts: ModelFacts }
  | { accepted: false; reason: string };

/** Every writer of ONNX begins with the field `ir_version`; no pickle, script or archive does. */
const firstOfOnnx = 0x08;

/**
 * Decides by content alone, never by name, whether a file is a model that the hub keeps: one whole
 * ONNX or TFLite file that nothing else can be read from. Nothing in it is run, unpacked or loaded.
 * Costs at most 600,000 steps and 16 KiB of memory beside the names in it, whatever the file.
 */
export function scanModelFile(source: ByteSource): ScanOutcome {
  try {
    return { accepted: true, facts: scan(source) };
  } catch (error) {
    if (error instanceof ScanRefusal) return { accepted: false, reason: error.message };
    throw error;
  }
}

function scan(source: ByteSource): ModelFacts {
  if (source.length === 0) throw new ScanRefusal('The file is empty.');
  const hidden = hiddenFormat(source);
  const file = new PagedBytes(source);
  const tflite = saysTflite(file);
  if (!tflite && file.u8(0) !== firstOfOnnx) {
    const name = foreignFormat(source) ?? hidden;
    const found = name === null ? 'neither' : name;
    throw new ScanRefusal(`The hub takes ONNX and TFLite files; this is ${found}.`);
  }
  if (hidden !== null) {
    const labels = tflite
      ? ' (labels packed into a .tflite file make it one: take one without)'
      : '';
    throw new ScanRefusal(`This is ${hidden}${labels}: a model has to be nothing but a model.`);
  }
  return tflite ? scanTflite(file) : scanOnnx(file);
}
