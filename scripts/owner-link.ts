import { makeOwnerLink } from '../lib/server/auth/make-owner-link.ts';
import { serverContext } from '../lib/server/context.ts';

/** Prints a link that signs the owner in once within 15 minutes. */
try {
  console.log(await makeOwnerLink());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await serverContext().pool.end();
}
