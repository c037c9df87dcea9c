import { expect, test } from 'vitest';
import { maskLog } from './mask-log.ts';

const known = [
  ['/srv/agent-data', 'DATA'],
  ['ann-pi', 'HOST'],
] as const;

test('what names a person, a unit or a secret does not leave the device', () => {
  const token = 'Xk3_'.repeat(11);
  const text = `ann-pi: open /srv/agent-data/cache/a.onnx for ann@example.org at 192.168.1.7
fe80:0:0:0:1:2:3:4 and b8:27:eb:12:34:56, Bearer ${token}, /home/ann/models`;
  expect(maskLog(text, known)).toBe(`HOST: open DATA/cache/a.onnx for [mail] at [address]
[address] and [mac], Bearer [token], ~/models`);
});

test('what a log is read for stays', () => {
  const kept = `p50 1.234 ms, onnxruntime 1.30.0, 01a1ff25-8230-76ed-922b-4b0eab6433b2-002.run, sha256 ${'0af3'.repeat(16)}, 12:34:56`;
  expect(maskLog(kept, known)).toBe(kept);
});
