import type { ByteSource } from './byte-source.ts';

/** Beginnings of files that are no model the hub takes, with what they are. */
const beginnings: readonly (readonly [start: string, name: string])[] = [
  ['PK\x03\x04', 'a ZIP archive (as PyTorch and Keras write them)'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\x00', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x04\x22\x4d\x18', 'an lz4 archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89HDF', 'an HDF5 file (as Keras writes them)'],
  ['\x93NUMPY', 'a NumPy array'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['#!', 'a script'],
  ['GGUF', 'a GGUF file'],
  ['7767517', 'an ncnn file'],
  ['%PDF', 'a PDF file'],
  ['<', 'a page or an XML file (as OpenVINO writes them)'],
];

/** Openings of pickles without a protocol byte: something to call, or an empty container. */
const oldPickle = /^(?:\(?[ci][\w.]+\n[\w.]+\n|\((?:dp|lp|d|l|t)[0-9]*\n)/;
/** Longest comment of a ZIP archive and the record before it: readers find its end from there. */
const zipTail = 65_535 + 22;

/**
 * What else a file is, whatever it is first: readers of tar look at byte 257, those of ZIP search
 * from the end. Null when it is nothing of the kind.
 */
export function hiddenFormat(source: ByteSource): string | null {
  if (latin(source, 257, 5) === 'ustar') return 'a tar archive';
  const tail = latin(source, source.length - zipTail, zipTail);
  return tail.includes('PK\x05\x06') ? 'a ZIP archive too' : null;
}

/** What a file that is no model the hub takes may be, by its beginning; null when nobody knows. */
export function foreignFormat(source: ByteSource): string | null {
  const head = latin(source, 0, 600);
  if (isPickle(head)) return 'a pickle (as PyTorch and joblib write them)';
  const known = beginnings.find(([start]) => head.startsWith(start));
  if (known) return known[1];
  if (/^\s*[[{]/.test(head)) {
    const layers = /"(?:modelTopology|weightsManifest|format)"/.test(head);
    return layers ? 'the model.json of TensorFlow.js, whose weights are other files' : 'JSON';
  }
  return head.charAt(8) === '{' ? 'a safetensors file' : null;
}

/** Newer ones begin with the opcode PROTO and a version. */
function isPickle(head: string): boolean {
  const version = head.charCodeAt(1);
  return (head.charCodeAt(0) === 0x80 && version >= 1 && version <= 5) || oldPickle.test(head);
}

/** Bytes as characters of the same number. */
function latin(source: ByteSource, from: number, most: number): string {
  const at = Math.max(0, from);
  const bytes = Buffer.alloc(Math.max(0, Math.min(most, source.length - at)));
  return bytes.toString('latin1', 0, source.read(at, bytes));
}
