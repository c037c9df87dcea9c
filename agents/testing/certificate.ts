import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate in PEM with the key that it is of. */
export interface Certified {
  certificate: string;
  key: string;
}

/** What a certificate of a server says. */
export interface Wanted {
  /** Four numbers of the address that it is for. */
  address: readonly [number, number, number, number];
  notAfter: Date;
}

/** An authority of its own, which a test may or may not trust. */
export interface Authority {
  certificate: string;
  certify(wanted: Wanted): Certified;
}

const hour = 3_600_000;

/** Makes an authority whose certificates begin yesterday. */
export function makeAuthority(name: string): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const notAfter = new Date(Date.now() + 24 * hour);
  const isAuthority = extension('551d13', sequence(boolean(true)), true);
  const subject = { name, publicKey: own.publicKey, notAfter, extensions: [isAuthority] };
  return {
    certificate: pem('CERTIFICATE', certificateOf(subject, name, own.privateKey)),
    certify: (wanted) => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      const names = extension('551d11', sequence(tagged(0x87, Buffer.from(wanted.address))), false);
      const { notAfter } = wanted;
      const server = { name: 'hub', publicKey, notAfter, extensions: [names] };
      return {
        certificate: pem('CERTIFICATE', certificateOf(server, name, own.privateKey)),
        key: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
      };
    },
  };
}

interface Subject {
  name: string;
  publicKey: KeyObject;
  notAfter: Date;
  extensions: Buffer[];
}

/** A certificate of RFC 5280 in DER, signed by ECDSA with SHA-256. */
function certificateOf(subject: Subject, issuer: string, key: KeyObject): Buffer {
  const { name, publicKey, notAfter, extensions } = subject;
  const algorithm = sequence(identifier('2a8648ce3d040302'));
  const notBefore = new Date(Date.now() - 24 * hour);
  const signed = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1, ...Buffer.from(String(Math.random()).slice(2, 10))])),
    algorithm,
    nameOf(issuer),
    sequence(time(notBefore), time(notAfter)),
    nameOf(name),
    Buffer.from(publicKey.export({ format: 'der', type: 'spki' })),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', signed, key);
  return sequence(signed, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

function nameOf(text: string): Buffer {
  return sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from(text)))));
}

function extension(id: string, value: Buffer, critical: boolean): Buffer {
  return sequence(identifier(id), ...(critical ? [boolean(true)] : []), tagged(0x04, value));
}

const sequence = (...parts: Buffer[]) => tagged(0x30, Buffer.concat(parts));
const identifier = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'));
const boolean = (value: boolean) => tagged(0x01, Buffer.from([value ? 0xff : 0]));

/** UTCTime: YYMMDDHHMMSSZ. */
function time(at: Date): Buffer {
  const text = at.toISOString().replace(/[-:T]|\.\d+/g, '');
  return tagged(0x17, Buffer.from(text.slice(2)));
}

/** A value of DER: its tag, its length, its bytes. */
function tagged(tag: number, bytes: Buffer): Buffer {
  const { length } = bytes;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), bytes]);
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
