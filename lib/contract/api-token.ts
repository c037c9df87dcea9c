import * as z from 'zod';
import { Line, Moment, Uuid7 } from './primitives.ts';

/** What a token of the API may do; nothing else. */
export const ApiScope = z.enum(['jobs:read', 'jobs:submit', 'artifacts:write', 'results:import']);
export type ApiScope = z.infer<typeof ApiScope>;

/** Begins every token, so that scanners for secrets find it. */
export const apiTokenPrefix = 'ifm_';

/** POST /api/v1/tokens (owner). */
export const ApiTokenRequest = z.strictObject({
  name: Line,
  scopes: z.array(ApiScope).min(1).max(4),
  days: z.number().int().min(1).max(365),
});
export type ApiTokenRequest = z.infer<typeof ApiTokenRequest>;

/** One row of GET /api/v1/tokens (owner). DELETE /api/v1/tokens/{id} revokes. */
export const ApiToken = z.strictObject({
  id: Uuid7,
  name: Line,
  scopes: z.array(ApiScope),
  createdAt: Moment,
  expiresAt: Moment,
  lastUsedAt: Moment.nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** `token` is shown once; only its hash is stored. */
export const ApiTokenReply = z.strictObject({ ...ApiToken.shape, token: z.string() });
export type ApiTokenReply = z.infer<typeof ApiTokenReply>;
