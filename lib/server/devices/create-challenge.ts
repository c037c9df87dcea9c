import 'server-only';
import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { ChallengeReply } from '../../contract/device.ts';
import { deviceTokenSeconds } from '../auth/device-token.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

const seconds = 120;

/**
 * A nonce for the device to sign, good once for two minutes of the server's clock. Older ones of
 * the same device are cleared away, but for those whose token still works: the device's page says
 * so.
 *
 * @throws HttpProblem 404 for a device that is unknown or revoked
 */
export async function createChallenge(
  { deviceId }: { deviceId: string },
  ctx: Context = serverContext(),
): Promise<z.infer<typeof ChallengeReply>> {
  const { prisma, workspace } = ctx;
  const device = await prisma.device.findUnique({
    where: { workspace_id: { workspace, id: deviceId } },
    select: { revokedAt: true },
  });
  if (!device || device.revokedAt) {
    throw HttpProblem.notFound('This device is not enrolled here: enrol it again.');
  }
  const nonce = randomBytes(32).toString('base64url');
  const now = Date.now();
  const expiresAt = new Date(now + seconds * 1000);
  const working = new Date(now - deviceTokenSeconds * 1000);
  await prisma.challenge.deleteMany({
    where: {
      workspace,
      deviceId,
      expiresAt: { lt: new Date(now) },
      OR: [{ usedAt: null }, { usedAt: { lt: working } }],
    },
  });
  await prisma.challenge.create({ data: { workspace, nonce, deviceId, expiresAt } });
  return { nonce, expiresAt: expiresAt.toISOString() };
}
