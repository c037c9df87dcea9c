import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sourceOf } from './byte-source.ts';
import { scanModelFile } from './scan-model-file.ts';
import { smallOnnx } from './testing/onnx-files.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

function reasonOf(bytes: Uint8Array): string {
  const outcome = scanModelFile(sourceOf(bytes));
  return outcome.accepted ? 'accepted' : outcome.reason;
}

/** An empty-bodied ZIP: one stored entry of this name, its directory and its end. */
function zipOf(name: string, before = 0): Buffer {
  const entry = Buffer.alloc(30 + name.length);
  entry.write('PK\x03\x04', 0, 'latin1');
  entry.writeUInt16LE(name.length, 26);
  entry.write(name, 30, 'latin1');
  const record = Buffer.alloc(46 + name.length);
  record.write('PK\x01\x02', 0, 'latin1');
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(before, 42);
  record.write(name, 46, 'latin1');
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(record.length, 12);
  end.writeUInt32LE(before + entry.length, 16);
  return Buffer.concat([entry, record, end]);
}

/** `os.system("true")` in each protocol's opcodes, as pickle would run it. */
const pickles = {
  'protocol 0': latin("cos\nsystem\n(S'true'\ntR."),
  'protocol 0, marked': latin("(cos\nsystem\nS'true'\no."),
  'protocol 0, instance': latin("(S'true'\nios\nsystem\n."),
  'protocol 0, dictionary': latin('(dp0\nI1\nI2\ns.'),
  'protocol 1': latin('\x80\x01cos\nsystem\nX\x04\x00\x00\x00true\x85R.'),
  'protocol 2': latin('\x80\x02cos\nsystem\nX\x04\x00\x00\x00true\x85R.'),
  'protocol 3': latin('\x80\x03cposix\nsystem\nX\x04\x00\x00\x00true\x85R.'),
  'protocol 4': latin(
    '\x80\x04\x95\x1c\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x8c\x06system\x93.',
  ),
  'protocol 5': latin(
    '\x80\x05\x95\x1c\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x8c\x06system\x93.',
  ),
  'torch before 1.6': latin('\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.'),
  joblib: latin('\x80\x03cjoblib.numpy_pickle\nNumpyArrayWrapper\n.'),
};

test('J08: pickles are refused whatever their protocol', () => {
  for (const [name, bytes] of Object.entries(pickles)) {
    expect(reasonOf(bytes), name).toContain('ONNX and TFLite');
    // In front of a model: readers of pickles stop at their own end.
    expect(reasonOf(Buffer.concat([bytes, smallOnnx()])), name).not.toBe('accepted');
  }
  expect(reasonOf(pickles['protocol 4'])).toContain('a pickle');
  expect(reasonOf(pickles['protocol 0'])).toContain('a pickle');
});

test('J08: archives and other formats are refused by content and named', () => {
  const tar = Buffer.alloc(1024);
  tar.write('ustar', 257, 'latin1');
  const files: [Uint8Array, string][] = [
    [zipOf('archive/data.pkl'), 'a ZIP archive'],
    [zipOf('model.json'), 'a ZIP archive'],
    [gzipSync(smallOnnx()), 'a gzip archive'],
    [tar, 'a tar archive'],
    [latin('\x93NUMPY\x01\x00v\x00{"descr": "|O"}'), 'a NumPy array'],
    [latin('\x89HDF\r\n\x1a\n'), 'an HDF5 file'],
    [latin('\x7fELF\x02\x01\x01'), 'a program'],
    [latin('MZ\x90\x00'), 'a program'],
    [latin('#!/bin/sh\nrm -rf /\n'), 'a script'],
    [latin('<html></html>'), 'a page'],
    [latin('{"modelTopology": {}, "weightsManifest": []}'), 'model.json of TensorFlow.js'],
    [latin('{"a": 1}'), 'JSON'],
    [latin('\x40\x00\x00\x00\x00\x00\x00\x00{"__metadata__":{}}'), 'a safetensors file'],
    [latin('GGUF\x03\x00\x00\x00'), 'a GGUF file'],
    [latin('7767517\n75 83\n'), 'an ncnn file'],
    [latin('hello'), 'neither'],
  ];
  for (const [bytes, name] of files) expect(reasonOf(bytes), name).toContain(name);
});

test('J08: a model with an archive behind it, with or without a comment, is refused', () => {
  const onnx = smallOnnx();
  const zip = zipOf('archive/data.pkl', onnx.length);
  expect(reasonOf(Buffer.concat([onnx, zip]))).toContain('a ZIP archive too');
  const commented = Buffer.concat([onnx, zip, Buffer.alloc(65_535, 0x20)]);
  expect(reasonOf(commented)).toContain('a ZIP archive too');
});

test('J07: what would unpack to much is refused as what it is, without unpacking', () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(100_000);
  expect(reasonOf(bomb)).toContain('a gzip archive');
});

test('noise is refused', () => {
  for (let seed = 0; seed < 2000; seed++) {
    const bytes = createHash('sha512').update(String(seed)).digest();
    expect(reasonOf(bytes)).not.toBe('accepted');
  }
});
