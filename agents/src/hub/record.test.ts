import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laterRecord } from '../../testing/later-record.ts';
import { crc32c } from './crc32c.ts';
import { decodeRecord, encodeRecord, NewerRecordError, RecordError } from './record.ts';

const resultId = '01900000-0000-7000-8000-0123456789ab';

test('CRC-32C of the check string and of RFC 3720 vectors', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
  expect(crc32c(Buffer.from('1234'), Buffer.from('56789'))).toBe(0xe3069283);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(999), (bytes, runIndex) => {
      const body = Buffer.from(bytes);
      const record = decodeRecord(encodeRecord(resultId, runIndex, body));
      expect(record).toMatchObject({ resultId, runIndex });
      expect(record.body.equals(body)).toBe(true);
    }),
  );
});

test('every single bit flip, every cut and every appended byte is detected', () => {
  const file = encodeRecord(resultId, 3, Buffer.from('{"a":1}'));
  for (let bit = 0; bit < file.length * 8; bit++) {
    const damaged = Buffer.from(file);
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => decodeRecord(damaged)).toThrow(RecordError);
  }
  for (let length = 0; length < file.length; length++) {
    expect(() => decodeRecord(file.subarray(0, length))).toThrow(RecordError);
  }
  expect(() => decodeRecord(Buffer.concat([file, Buffer.alloc(1)]))).toThrow(RecordError);
});

test('a whole record of a later version is told from a damaged one of ours', () => {
  const later = laterRecord(Buffer.from('{"b":2}'));
  expect(() => decodeRecord(later)).toThrow(NewerRecordError);
  expect(() => decodeRecord(later)).toThrow('record version 2 is newer than 1: update the agent');
  for (let bit = 0; bit < later.length * 8; bit++) {
    const damaged = Buffer.from(later);
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(nameOfRefusal(damaged)).toBe('RecordError');
  }
  const ours = encodeRecord(resultId, 3, Buffer.from('{}'));
  ours.writeUInt16BE(2, 8);
  expect(nameOfRefusal(ours)).toBe('RecordError');
});

function nameOfRefusal(file: Buffer): string {
  try {
    decodeRecord(file);
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
