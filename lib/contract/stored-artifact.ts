import * as z from 'zod';
import { ModelFacts } from './model-facts.ts';
import { Count, Line, Moment, Sha256, Slug, Uuid7 } from './primitives.ts';
import { ArtifactFormat, Precision } from './vocabulary.ts';

/** Largest model file that is taken, bytes. */
export const mostArtifactBytes = 2 * 1024 ** 3;

/** What a file declares itself to be; the hub's scan holds the file against it. */
export const ArtifactDescription = z.strictObject({
  slug: Slug,
  name: Line,
  task: Slug,
  format: ArtifactFormat,
  precision: Precision,
  inputShape: z.array(z.number().int().min(1).max(65_536)).min(1).max(8).nullable().default(null),
  layout: z.enum(['NCHW', 'NHWC']).nullable().default(null),
  preprocessing: Slug.nullable().default(null),
});
export type ArtifactDescription = z.infer<typeof ArtifactDescription>;

/** POST /api/v1/artifacts/uploads (owner, or a token with the scope `artifacts:write`). */
export const UploadRequest = z.strictObject({
  sha256: Sha256,
  bytes: z.number().int().min(1).max(mostArtifactBytes),
  description: ArtifactDescription,
});
export type UploadRequest = z.infer<typeof UploadRequest>;

/**
 * Where an upload stands. Bytes follow by PATCH /api/v1/artifacts/uploads/{id} with the header
 * `upload-offset`; 409 names the offset the hub has. GET gives this again. `done`: hashed, scanned
 * and kept; the same file twice is done at once.
 */
export const UploadState = z.strictObject({
  id: Uuid7,
  offset: Count,
  bytes: Count,
  done: z.boolean(),
  /** Why the scan refused it; the bytes are gone then. */
  refused: Line.nullable(),
});
export type UploadState = z.infer<typeof UploadState>;

/** One row of GET /api/v1/artifacts (owner). GET /api/v1/artifacts/{sha256} gives the bytes, by Range. */
export const StoredArtifact = z.strictObject({
  sha256: Sha256,
  bytes: Count,
  description: ArtifactDescription,
  /** What the scan found in it. */
  facts: ModelFacts.nullable(),
  uploadedAt: Moment,
});
export type StoredArtifact = z.infer<typeof StoredArtifact>;
