import { Builder } from 'flatbuffers';
import { expect, test } from 'vitest';
import { int32, offset, table, tableVector } from '../tflite/tables.ts';
import { sourceOf } from './byte-source.ts';
import { scanModelFile } from './scan-model-file.ts';
import { builtGlyphs } from './testing/built-glyphs.ts';
import { tfliteOperator } from './tflite-operators.ts';

const scan = (bytes: Uint8Array) => scanModelFile(sourceOf(bytes));

function reasonOf(bytes: Uint8Array): string {
  const outcome = scan(bytes);
  return outcome.accepted ? 'accepted' : outcome.reason;
}

test('a built-in model is taken, with what it takes, gives and is made of', () => {
  const outcome = scan(builtGlyphs('tflite', 'fp32'));
  expect(outcome).toMatchObject({
    accepted: true,
    facts: {
      format: 'tflite',
      opset: 3,
      inputs: [{ name: 'input', type: 'float32', shape: [1, 64, 64, 3] }],
      outputs: [{ name: 'logits', shape: [1, 48] }],
      precision: 'fp32',
      unknownOperators: [],
    },
  });
  const operators = outcome.accepted ? outcome.facts.operators.map(({ name }) => name) : [];
  expect(operators).toContain('CONV_2D');
  const int8 = scan(builtGlyphs('tflite', 'int8'));
  expect(int8).toMatchObject({ accepted: true, facts: { precision: 'int8' } });
});

test('operators have the numbers of the schema', () => {
  expect(tfliteOperator(32).name).toBe('CUSTOM');
  expect(tfliteOperator(98).name).toBe('LEAKY_RELU');
  expect(tfliteOperator(127).name).toBe('PLACEHOLDER_FOR_GREATER_OP_CODES');
  expect(tfliteOperator(150).name).toBe('GELU');
  expect(tfliteOperator(161)).toEqual({ name: 'RIGHT_SHIFT', known: true });
  expect(tfliteOperator(162)).toEqual({ name: 'builtin-162', known: false });
});

/** A file whose model table has these fields. */
function modelWith(fields: (builder: Builder) => Parameters<typeof table>[1]): Uint8Array {
  const builder = new Builder(1024);
  builder.finish(table(builder, fields(builder)), 'TFL3');
  return builder.asUint8Array().slice();
}

test('another schema, no graph, and weights in other files are refused', () => {
  expect(reasonOf(modelWith(() => [int32(2)]))).toContain('schema version 2');
  expect(reasonOf(modelWith(() => [int32(3)]))).toContain('no graph');
  const elsewhere = modelWith((builder) => {
    const groups = tableVector(builder, [table(builder, [int32(1)])]);
    return [int32(3), null, null, null, null, null, null, null, offset(groups)];
  });
  expect(reasonOf(elsewhere)).toContain('weights in other files');
});

test('tables and lists that point outside are refused', () => {
  const bytes = builtGlyphs('tflite', 'fp32');
  const cut = bytes.subarray(0, bytes.length - 4096);
  expect(reasonOf(cut)).toMatch(/not a whole TFLite file|ends before/);
  const lying = bytes.slice();
  new DataView(lying.buffer).setUint32(0, 0x48, true);
  expect(scan(lying).accepted).toBe(false);
});

test('a root where a pickle could begin is no converter’s', () => {
  const bytes = builtGlyphs('tflite', 'fp32');
  for (const root of [0x208c, 0x0547, 0x54, 0x80, 0x8c]) {
    const polyglot = bytes.slice();
    new DataView(polyglot.buffer).setUint32(0, root, true);
    expect(reasonOf(polyglot), root.toString(16)).toContain('its root is elsewhere');
  }
});
