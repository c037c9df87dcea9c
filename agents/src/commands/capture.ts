import { resolve } from 'node:path';
import { captureDevice, describeCapture } from '../capture/capture-device.ts';
import { ownSecrets } from '../capture/secrets-of.ts';
import { lookThrough, writeCapture } from '../capture/write-capture.ts';
import { openRoot } from '../device/root.ts';
import { mayUse, realExec } from '../doctor/place.ts';

/** Options of `capture`. */
export interface CaptureOptions {
  out?: string;
}

/** Writes a masked fixture of this device, and prints what was taken and what was masked. */
export async function capture(options: CaptureOptions): Promise<number> {
  const place = { root: openRoot('/'), exec: realExec(process.env), mayUse };
  const taken = await captureDevice(place, ownSecrets());
  const name = `inferometer-capture-${taken.device}`;
  const target = resolve(options.out ?? `${name}.tar.gz`);
  const files = new Map([['capture.json', describeCapture(taken)], ...taken.files]);
  await writeCapture(target, name, files);
  for (const [path, text] of taken.files) {
    if (!path.endsWith('.source.txt')) console.log(`${String(text.length).padStart(7)}  ${path}`);
  }
  for (const { path, status } of taken.missing) {
    if (status !== 'absent') console.log(`${status.padStart(7)}  ${path}`);
  }
  const masked = [...taken.masked].map(([rule, count]) => `${rule} ${count}`).join(', ');
  console.log(`\nmasked: ${masked || 'nothing was found that had to be'}`);
  console.log(`written: ${target}`);
  console.log(`Look through it before you give it away: ${lookThrough(target)}`);
  return 0;
}
