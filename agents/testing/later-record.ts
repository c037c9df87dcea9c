import { crc32c } from '../src/hub/crc32c.ts';

const headerBytes = 80;

/** A whole record as an agent of the next version might write it: its header is longer than ours. */
export function laterRecord(body: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes, 7);
  header.write('IFMTRUN\n', 0, 'latin1');
  header.writeUInt16BE(2, 8);
  header.writeUInt16BE(headerBytes, 10);
  const at = headerBytes - 4;
  header.writeUInt32BE(crc32c(header.subarray(0, at), body), at);
  return Buffer.concat([header, body]);
}
