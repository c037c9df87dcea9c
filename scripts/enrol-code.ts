import { writeFileSync } from 'node:fs';
import { serverContext } from '../lib/server/context.ts';
import { createEnrolment } from '../lib/server/enrolments/create-enrolment.ts';

/** Writes a fresh enrolment code to the file named first, readable by its owner only. */
const file = process.argv[2];
if (!file) {
  console.error('Say where to write the code: enrol-code.ts FILE.');
  process.exit(1);
}
try {
  const { code } = await createEnrolment({ confirms: true });
  writeFileSync(file, `${code}\n`, { mode: 0o600 });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await serverContext().pool.end();
}
