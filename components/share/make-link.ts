import type { LinkReply, LinkRequest } from '../../lib/contract/link.ts';

/** What the hub tells of a new link. */
export type MadeLink = Pick<LinkReply, 'slug' | 'access' | 'mode' | 'expiresAt'>;

/** The link, or the hub's own sentence; null where it did not answer. */
export type Made = { ok: true; link: MadeLink } | { ok: false; detail: string | null };

/** Asks the hub for a link. */
export async function makeLink(request: LinkRequest): Promise<Made> {
  try {
    const reply = await fetch('/api/v1/links', {
      method: 'POST',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const value: unknown = await reply.json();
    const read = (key: string): unknown =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const [slug, expiresAt, detail] = [read('slug'), read('expiresAt'), read('detail')];
    if (reply.ok && typeof slug === 'string') {
      const { access, mode } = request;
      const ends = typeof expiresAt === 'string' ? expiresAt : null;
      return { ok: true, link: { slug, access, mode, expiresAt: ends } };
    }
    return { ok: false, detail: typeof detail === 'string' ? detail : null };
  } catch {
    return { ok: false, detail: null };
  }
}
