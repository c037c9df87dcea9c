import * as z from 'zod';
import { Count, Line, Moment, Uuid7 } from './primitives.ts';

/** A public link may be guessed and listed by its owner; a secret one is known by its token alone. */
export const LinkAccess = z.enum(['public', 'secret']);
export type LinkAccess = z.infer<typeof LinkAccess>;

/** `live` shows the newest figures of a view; `frozen` the same ones for ever. */
export const LinkMode = z.enum(['live', 'frozen']);
export type LinkMode = z.infer<typeof LinkMode>;

const id = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/** Pages that can be shared: Explore, Compare, a result, an interleaved comparison, a study. */
export const LinkPath = z
  .string()
  .regex(
    new RegExp(`^/(?:compare|(?:r|comparison)/${id}|study/[0-9a-f]{24})?$`),
    'must be /, /compare, /r/ID, /comparison/ID or /study/ID',
  );
export type LinkPath = z.infer<typeof LinkPath>;

/** Longest query that a link keeps (ux.md 1c). */
export const longestLinkQuery = 2000;

/** Days after which a secret link ends unless its owner says otherwise (reliability.md 5). */
export const secretLinkDays = 30;

/**
 * POST /api/v1/links (owner). The query is written canonically before it is kept. `days` null is
 * "does not expire"; a frozen link keeps the data version it was made at and the ids of its rows.
 */
export const LinkRequest = z.strictObject({
  path: LinkPath,
  query: z.string().max(longestLinkQuery),
  access: LinkAccess,
  mode: LinkMode,
  title: Line.max(120).nullable(),
  days: z.number().int().min(1).max(3650).nullable(),
});
export type LinkRequest = z.infer<typeof LinkRequest>;

/** One row of GET /api/v1/links (owner). DELETE /api/v1/links/{id} revokes it. */
export const Link = z.strictObject({
  id: Uuid7,
  access: LinkAccess,
  mode: LinkMode,
  path: LinkPath,
  query: z.string(),
  title: Line.nullable(),
  /** Last part of its address, /v/{slug}; null for a secret link, of which only a hash is kept. */
  slug: z.string().nullable(),
  /** Data version it is frozen at; null while live. */
  ds: Count.nullable(),
  /** Rows it is frozen to; null while live, or where the page is no list of points. */
  points: Count.nullable(),
  createdAt: Moment,
  expiresAt: Moment.nullable(),
  revokedAt: Moment.nullable(),
});
export type Link = z.infer<typeof Link>;

/** The made link: `slug` is shown here for a secret one too, and never again. */
export const LinkReply = z.strictObject({ ...Link.shape, slug: z.string() });
export type LinkReply = z.infer<typeof LinkReply>;

/** Last part of the address of a link: 8 characters when public, a 160-bit token when secret. */
export const LinkSlug = z.string().regex(/^(?:[A-Za-z0-9]{8}|[A-Za-z0-9_-]{27})$/);
