import 'server-only';
import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../../codec/sha256.ts';
import { type Context, serverContext } from '../context.ts';

const minutes = 15;

/**
 * A code of 160 random bits with which one device may enrol within 15 minutes. Only its hash is
 * stored: the caller shows it once.
 */
export async function createEnrolmentCode(ctx: Context = serverContext()): Promise<string> {
  const code = randomBytes(20).toString('base64url');
  await ctx.prisma.enrolmentCode.create({
    data: {
      workspace: ctx.workspace,
      codeSha256: sha256Hex(code),
      expiresAt: new Date(Date.now() + minutes * 60_000),
    },
  });
  return code;
}
