import { writeFileSync } from 'node:fs';
import { serverContext } from '../lib/server/context.ts';
import { createEnrolmentCode } from '../lib/server/devices/create-enrolment-code.ts';

/** Writes a fresh enrolment code to the file named first, readable by its owner only. */
const file = process.argv[2];
if (!file) {
  console.error('Say where to write the code: enrol-code.ts FILE.');
  process.exit(1);
}
try {
  writeFileSync(file, `${await createEnrolmentCode({ confirms: true })}\n`, { mode: 0o600 });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await serverContext().pool.end();
}
