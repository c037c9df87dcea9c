import { createHash } from 'node:crypto';
import { maxRunBytes } from '../../../lib/contract/run.ts';
import { crc32c } from './crc32c.ts';

/** One run report on disk: which run it is, and the very bytes that are posted. */
export interface OutboxRecord {
  resultId: string;
  runIndex: number;
  /** Of the body, lower-case hex. */
  sha256: string;
  body: Buffer;
}

/** A file that is not a whole, unaltered record; the message says what is wrong with it. */
export class RecordError extends Error {
  override name = 'RecordError';
}

/** A whole record of a later agent, which this one cannot read and leaves as it is. */
export class NewerRecordError extends RecordError {
  override name = 'NewerRecordError';
}

const magic = Buffer.from('IFMTRUN\n', 'latin1');
const version = 1;
/** magic 8, version 2, header length 2, result id 16, run index 4, body length 4, sha256 32, crc 4. */
const headerBytes = 72;
const crcAt = 68;
/** In every version the header states its length here, and ends with the CRC-32C of all the rest. */
const headerLengthAt = 10;
const crcBytes = 4;

/** Largest file that can be a record. */
export const maxRecordBytes = headerBytes + maxRunBytes;

/** SHA-256 of bytes as lower-case hex. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file of one record: a header of 72 bytes, then the body; the CRC-32C covers both. */
export function encodeRecord(resultId: string, runIndex: number, body: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  magic.copy(header, 0);
  header.writeUInt16BE(version, 8);
  header.writeUInt16BE(headerBytes, headerLengthAt);
  header.write(resultId.replaceAll('-', ''), 12, 16, 'hex');
  header.writeUInt32BE(runIndex, 28);
  header.writeUInt32BE(body.length, 32);
  createHash('sha256').update(body).digest().copy(header, 36);
  header.writeUInt32BE(crc32c(header.subarray(0, crcAt), body), crcAt);
  return Buffer.concat([header, body]);
}

/**
 * The record in a file's bytes.
 *
 * @throws RecordError when the bytes are cut, altered or foreign, NewerRecordError when they are a whole
 *   record of a later version
 */
export function decodeRecord(file: Buffer): OutboxRecord {
  if (file.length < headerBytes) throw new RecordError(`${file.length} bytes hold no header`);
  if (!file.subarray(0, magic.length).equals(magic)) throw new RecordError('not an outbox record');
  const found = file.readUInt16BE(8);
  if (found > version && isWhole(file)) {
    throw new NewerRecordError(
      `record version ${found} is newer than ${version}: update the agent`,
    );
  }
  if (found !== version) throw new RecordError(`record version ${found} is not ${version}`);
  const body = file.subarray(headerBytes);
  const length = file.readUInt32BE(32);
  if (body.length !== length) {
    throw new RecordError(`the body has ${body.length} bytes where ${length} were written`);
  }
  if (crc32c(file.subarray(0, crcAt), body) !== file.readUInt32BE(crcAt)) {
    throw new RecordError('the checksum (CRC-32C) does not match');
  }
  const sha256 = file.subarray(36, 36 + 32).toString('hex');
  if (sha256OfBytes(body) !== sha256) throw new RecordError('the SHA-256 does not match');
  return { resultId: uuidAt(file, 12), runIndex: file.readUInt32BE(28), sha256, body };
}

/** Whether the checksum holds, wherever the header of that version ends. */
function isWhole(file: Buffer): boolean {
  const length = file.readUInt16BE(headerLengthAt);
  if (length < headerLengthAt + 2 + crcBytes || length > file.length) return false;
  const at = length - crcBytes;
  return crc32c(file.subarray(0, at), file.subarray(length)) === file.readUInt32BE(at);
}

function uuidAt(file: Buffer, at: number): string {
  const hex = file.subarray(at, at + 16).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
