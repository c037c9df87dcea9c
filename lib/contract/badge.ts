import * as z from 'zod';

/** Reply of a shields.io endpoint badge (shields.io/badges/endpoint-badge). */
export const ShieldsBadge = z.strictObject({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string().min(1),
  color: z.string(),
  /** How long shields may keep it, seconds; it takes 300 at least. */
  cacheSeconds: z.number().int().min(300).max(3600),
});
export type ShieldsBadge = z.infer<typeof ShieldsBadge>;
