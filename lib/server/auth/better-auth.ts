import 'server-only';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { magicLink } from 'better-auth/plugins';
import type { Context } from '../context.ts';
import { secretFile } from '../secret-file.ts';

/** Seconds in which a sign-in link must be used. */
export const ownerLinkSeconds = 15 * 60;

/** Where a link that was used or has expired leads. */
export const expiredLinkPath = '/sign-in?link=expired';

/**
 * People's sessions. A person signs in by a one-time link that is printed on the server's own
 * terminal; there is no password, no sign-up, and nothing is ever sent by mail.
 */
export function openAuth(ctx: Context, onLink: (url: string) => void = () => undefined) {
  return betterAuth({
    appName: 'Inferometer',
    baseURL: ctx.publicUrl,
    secret: secretFile(ctx.dataDir, 'session-secret'),
    database: prismaAdapter(ctx.prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    plugins: [
      magicLink({
        expiresIn: ownerLinkSeconds,
        storeToken: 'hashed',
        disableSignUp: true,
        sendMagicLink: ({ url }) => onLink(url),
      }),
    ],
  });
}

const opened = new WeakMap<Context, ReturnType<typeof openAuth>>();

/** The sessions of a context, opened once. */
export function authOf(ctx: Context): ReturnType<typeof openAuth> {
  const auth = opened.get(ctx) ?? openAuth(ctx);
  opened.set(ctx, auth);
  return auth;
}
