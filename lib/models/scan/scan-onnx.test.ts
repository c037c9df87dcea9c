import { expect, test } from 'vitest';
import { builtinModels } from '../builtin.ts';
import { node, tensor } from '../onnx/onnx-proto.ts';
import {
  bytesField,
  intField,
  message,
  messageField,
  stringField,
  toBytes,
} from '../onnx/protobuf.ts';
import { sourceOf } from './byte-source.ts';
import { scanModelFile } from './scan-model-file.ts';
import { builtGlyphs } from './testing/built-glyphs.ts';
import {
  externalTensor,
  nestedGraphs,
  repeated,
  smallOnnx,
  writtenOnnx,
} from './testing/onnx-files.ts';

const scan = (bytes: Uint8Array) => scanModelFile(sourceOf(bytes));

function reasonOf(bytes: Uint8Array): string {
  const outcome = scan(bytes);
  return outcome.accepted ? 'accepted' : outcome.reason;
}

test('a built-in model is taken, with what it takes, gives and is made of', () => {
  const outcome = scan(builtGlyphs('onnx', 'fp32'));
  expect(outcome).toMatchObject({
    accepted: true,
    facts: {
      format: 'onnx',
      opset: 17,
      inputs: [{ name: 'input', type: 'float32', shape: [1, 3, 64, 64] }],
      outputs: [{ name: 'logits', type: 'float32', shape: [1, 48] }],
      precision: 'fp32',
      unknownOperators: [],
    },
  });
  const known = builtinModels.find(({ slug }) => slug === 'glyphs-s');
  const { parameters = 0 } = outcome.accepted ? outcome.facts : {};
  expect(parameters).toBeGreaterThanOrEqual(known?.params ?? Number.POSITIVE_INFINITY);
});

test('int8 weights are told from the few scales beside them', () => {
  const outcome = scan(builtGlyphs('onnx', 'int8'));
  expect(outcome).toMatchObject({ accepted: true, facts: { precision: 'int8' } });
});

test('open sizes are null, and operators that no standard names are listed', () => {
  const custom = message(stringField(4, 'Warp'), stringField(7, 'ann.ops'));
  const own = message(stringField(4, 'Twice'), stringField(7, 'ann.ops'));
  const body = message(
    stringField(1, 'Twice'),
    messageField(7, node('Add', ['x', 'x'], 'y')),
    stringField(10, 'ann.ops'),
  );
  const bytes = smallOnnx(
    [messageField(1, custom), messageField(1, own)],
    [messageField(25, body)],
  );
  expect(scan(bytes)).toMatchObject({
    facts: {
      inputs: [{ name: 'x', shape: [null, 3] }],
      unknownOperators: ['ann.ops.Warp'],
      parameters: 1,
    },
  });
});

const locations = [
  'weights.bin',
  './weights.bin',
  '../weights.bin',
  '../../../../etc/passwd',
  '/etc/passwd',
  '//etc/passwd',
  'a/../../b',
  'a/./b',
  '.',
  '..',
  '',
  ' ',
  'weights.bin\0.onnx',
  '\0',
  'file:///etc/passwd',
  'http://169.254.169.254/latest',
  'https://example.test/w',
  'ftp://h/w',
  '\\\\host\\share\\w',
  'C:\\Windows\\win.ini',
  'C:w',
  '..\\..\\w',
  '%2e%2e/w',
  '..%2fw',
  '..%c0%afw',
  '~/.ssh/id_ed25519',
  '$HOME/w',
  'con',
  'nul',
  '/proc/self/environ',
  '/dev/zero',
  '/dev/stdin',
  'link-to-passwd',
  'weights.bin/',
  'weights.bin:stream',
  'w'.repeat(5000),
  '\u202egnp.w',
  'ｅｔｃ／passwd',
  '*memory*',
  'weights.bin;rm -rf /',
];

test('J05: weights in other files are refused however their place is spelled', () => {
  expect(locations).toHaveLength(40);
  for (const location of locations) {
    const bytes = smallOnnx([messageField(5, externalTensor(location))]);
    expect(reasonOf(bytes), location.slice(0, 40)).toContain('weights in other files');
  }
});

test('J05: wherever the tensor hides, and however the flag is written', () => {
  const hidden = externalTensor('w.bin');
  const nodeWith = (field: number, inner = hidden) =>
    message(stringField(4, 'If'), messageField(5, messageField(field, inner)));
  const inAttribute = (field: number, inner = hidden) => messageField(1, nodeWith(field, inner));
  const graph = messageField(5, hidden);
  const sparse = messageField(1, hidden);
  const longOne = bytesField(8, Uint8Array.of(0x77));
  const places = {
    attribute: smallOnnx([inAttribute(5)]),
    'list of tensors': smallOnnx([inAttribute(10)]),
    branch: smallOnnx([inAttribute(6, graph)]),
    'list of branches': smallOnnx([inAttribute(11, graph)]),
    'sparse constant': smallOnnx([messageField(15, sparse)]),
    'sparse indices': smallOnnx([messageField(15, messageField(2, hidden))]),
    'sparse attribute': smallOnnx([inAttribute(22, sparse)]),
    function: smallOnnx([], [messageField(25, messageField(7, nodeWith(5)))]),
    'default of a function': smallOnnx(
      [],
      [messageField(25, messageField(11, messageField(5, hidden)))],
    ),
    'flag alone': smallOnnx([messageField(5, message(intField(1, 1), intField(14, 1), longOne))]),
    'entry alone': smallOnnx([messageField(5, message(messageField(13, message())))]),
    'flag taken back': smallOnnx([messageField(5, message(intField(14, 1), intField(14, 0)))]),
    'flag of another value': smallOnnx([messageField(5, message(intField(14, 2)))]),
  };
  for (const [place, bytes] of Object.entries(places)) {
    expect(reasonOf(bytes), place).toContain('weights in other files');
  }
  const overlong = Uint8Array.of(0x70, 0x81, 0x80, 0x00);
  expect(reasonOf(smallOnnx([bytesField(5, overlong)]))).toContain('weights in other files');
});

test('training graphs, two graphs, segments and graphs of 10,000 levels are refused', () => {
  expect(reasonOf(smallOnnx([], [messageField(20, message())]))).toContain('training');
  expect(reasonOf(smallOnnx([], [messageField(7, message())]))).toContain('two graphs');
  expect(reasonOf(smallOnnx([messageField(5, messageField(3, message()))]))).toContain('segments');
  const branch = messageField(5, messageField(6, nestedGraphs(10_000)));
  expect(reasonOf(smallOnnx([messageField(1, branch)]))).toContain('nested more than 16 deep');
});

test('constants have as many values as their shape says, and no shape is a bomb', () => {
  const constant = (dims: number[], values: Float32Array) =>
    smallOnnx([messageField(5, tensor('c', dims, values))]);
  expect(reasonOf(constant([2], new Float32Array(2)))).toBe('accepted');
  expect(reasonOf(constant([3], new Float32Array(2)))).toBe(
    'The constant c has 8 bytes where its shape needs 12.',
  );
  expect(reasonOf(constant([2 ** 31, 2 ** 31], new Float32Array(2)))).toContain('more elements');
  const empty = message(intField(1, 1000), intField(2, 1), stringField(8, 'c'));
  expect(reasonOf(smallOnnx([messageField(5, empty)]))).toContain('fewer values');
  const strange = message(intField(2, 99), stringField(8, 'c'));
  expect(reasonOf(smallOnnx([messageField(5, strange)]))).toContain('does not know');
});

test('lengths of 2^63, cut files and endless numbers are refused', () => {
  const start = Uint8Array.of(0x08, 0x08, 0x3a);
  const huge = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f);
  const files = [
    Uint8Array.from([...start, ...huge]),
    Uint8Array.from([...start, ...new Uint8Array(20).fill(0xff)]),
    Uint8Array.of(0x08),
    Uint8Array.of(0x08, 0x08),
    Uint8Array.of(0x08, 0x08, 0x0b),
    smallOnnx().subarray(0, 40),
    toBytes(message(intField(1, 8), intField(7, 5))),
  ];
  for (const file of files) expect(reasonOf(file)).toMatch(/ONNX file|ends before/);
  expect(reasonOf(new Uint8Array())).toBe('The file is empty.');
});

test('what says too much is refused before it costs much', () => {
  const fields = repeated(intField(99, 1), 700_000);
  expect(reasonOf(smallOnnx([fields]))).toContain('more parts');
  const nodes = repeated(messageField(1, stringField(4, 'Relu')), 350_000);
  expect(reasonOf(smallOnnx([nodes]))).toContain('more parts');
  const kinds = Array.from({ length: 1001 }, (_, k) => messageField(1, stringField(4, `Op${k}`)));
  expect(reasonOf(smallOnnx(kinds))).toContain('kinds of operators');
});

test('the file of our own writer is taken whole', () => {
  expect(reasonOf(writtenOnnx())).toBe('accepted');
});
