import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { PublicKey } from '../../../lib/contract/device.ts';
import { Uuid7 } from '../../../lib/contract/primitives.ts';
import { writeDurably } from './durable-file.ts';

/** What a data folder remembers of its enrolment. */
const Enrolment = z.object({
  version: z.literal(1),
  hub: z.string(),
  deviceId: Uuid7,
  workspace: z.string(),
  /** What orders are verified with; older folders learn it from the hub once. */
  hubKey: PublicKey.nullable().default(null),
  /** The owner allowed plain http within the local network. */
  insecureHttp: z.boolean().default(false),
});
export type Enrolment = z.infer<typeof Enrolment>;

const fileName = 'enrolment.json';

/**
 * The enrolment of a data folder, or null when there is none.
 *
 * @throws Error when the file is there and cannot be understood
 */
export function readEnrolment(dataFolder: string): Enrolment | null {
  const path = join(dataFolder, fileName);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return Enrolment.parse(JSON.parse(text));
  } catch {
    throw new Error(`${path} cannot be understood: move it away and enrol again.`);
  }
}

/** Remembers the enrolment. */
export function writeEnrolment(
  dataFolder: string,
  enrolment: Omit<z.input<typeof Enrolment>, 'version'>,
): void {
  const path = join(dataFolder, fileName);
  const text = `${JSON.stringify({ ...enrolment, version: 1 }, null, 2)}\n`;
  writeDurably(path, `${path}.${process.pid}.tmp`, Buffer.from(text), 0o600);
}
