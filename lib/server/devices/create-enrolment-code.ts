import 'server-only';
import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../../codec/sha256.ts';
import { codeMinutes } from '../../contract/enrolment.ts';
import { type Context, serverContext } from '../context.ts';

/**
 * A code of 160 random bits with which one device may enrol within 15 minutes. Only its hash is
 * stored: the caller shows it once.
 *
 * @param confirms whether the device may measure at once: its owner stands at it
 */
export async function createEnrolmentCode(
  { confirms = false }: { confirms?: boolean } = {},
  ctx: Context = serverContext(),
): Promise<string> {
  const code = randomBytes(20).toString('base64url');
  await ctx.prisma.enrolmentCode.create({
    data: {
      workspace: ctx.workspace,
      codeSha256: sha256Hex(code),
      confirms,
      expiresAt: new Date(Date.now() + codeMinutes * 60_000),
    },
  });
  return code;
}
