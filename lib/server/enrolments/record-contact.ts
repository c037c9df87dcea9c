import 'server-only';
import { sha256Hex } from '../../codec/sha256.ts';
import type { EnrolmentContact } from '../../contract/enrolment.ts';
import { type Context, serverContext } from '../context.ts';
import { readManifest } from '../install/read-manifest.ts';
import { servesNode } from '../install/serves-node.ts';
import { deadCode } from './dead-code.ts';
import { noteDeadCode, noteFailure } from './note-failure.ts';

/**
 * The installer's first word, before it writes anything: the page then says that the device was
 * heard, and what it is. The code stays unused.
 *
 * @param address of the caller, as the page shows it
 * @throws HttpProblem 401 with one answer for an unknown, used, revoked and expired code
 */
export async function recordContact(
  { contact: { code, os, arch, libc }, address }: { contact: EnrolmentContact; address: string },
  ctx: Context = serverContext(),
): Promise<void> {
  const codeSha256 = sha256Hex(code);
  const at = new Date().toISOString();
  const { rowCount } = await ctx.pool.query(
    `update enrolment_code set contact = $3, failure = null
      where workspace = $1 and code_sha256 = $2 and used_at is null and revoked_at is null
        and expires_at > now()`,
    [ctx.workspace, codeSha256, { at, address, os, arch, libc }],
  );
  if (rowCount === 0) {
    await noteDeadCode(ctx.pool, ctx.workspace, codeSha256);
    throw deadCode();
  }
  const manifest = await readManifest(ctx);
  if (manifest && !servesNode(manifest, { os, arch, libc })) {
    await noteFailure(
      ctx,
      codeSha256,
      'unsupported',
      `This hub has no Node for ${os} on ${arch} with ${libc}; npm run packs -- --help lists what it can make.`,
    );
  }
}
