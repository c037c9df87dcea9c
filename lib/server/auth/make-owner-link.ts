import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { expiredLinkPath, openAuth } from './better-auth.ts';

/** The owner of a home workspace has no mail box: this name never leaves the database. */
const ownerEmail = 'owner@inferometer.invalid';

/**
 * Makes the owner where there is none yet, and a link that signs them in once within 15 minutes.
 */
export async function makeOwnerLink(ctx: Context = serverContext()): Promise<string> {
  await ensureOwner(ctx);
  let link: string | undefined;
  const auth = openAuth(ctx, (url) => {
    link = url;
  });
  await auth.api.signInMagicLink({
    body: { email: ownerEmail, callbackURL: '/', errorCallbackURL: expiredLinkPath },
    headers: new Headers(),
  });
  if (!link) throw new Error('The sign-in link was not made.');
  return link;
}

async function ensureOwner({ prisma, workspace }: Context): Promise<void> {
  const id = `owner-${workspace}`;
  const user = { id, name: 'Owner', email: ownerEmail, emailVerified: true };
  await prisma.user.upsert({ where: { email: ownerEmail }, create: user, update: {} });
  await prisma.owner.upsert({
    where: { workspace_userId: { workspace, userId: id } },
    create: { workspace, userId: id },
    update: {},
  });
}
