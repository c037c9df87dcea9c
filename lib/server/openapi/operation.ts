import type * as z from 'zod';
import type { ApiScope } from '../../contract/api-token.ts';

/** Who may call: anyone, the owner in a browser, a device, or the owner or a token with a scope. */
export type Access = 'anyone' | 'owner' | 'device' | ApiScope;

/** What an operation answers with: JSON of a schema, another media type, or nothing. */
export type Reply = { json: z.ZodType } | { media: string } | 'nothing';

/** One method of one address of the API. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** With its parameters in braces, e.g. `/api/v1/results/{id}`. */
  path: string;
  /** Section of the reference. */
  noun: Noun;
  /** One line: what it does. */
  title: string;
  /** What one must know besides. */
  note?: string;
  access: Access;
  /** Path parameters: name to what it must be. */
  params?: Record<string, z.ZodType>;
  query?: Record<string, z.ZodType>;
  /** Any key of this page's address is one of the query too. */
  viewOf?: string;
  headers?: Record<string, z.ZodType>;
  body?: z.ZodType | 'bytes';
  reply: Reply;
  status?: 200 | 201 | 204;
  /** Refusals of its own, besides those that follow from access, parameters and body. */
  refuses?: Partial<Record<403 | 404 | 409 | 410 | 413 | 416 | 422 | 429, string>>;
}

/** Sections of the reference in their order, each with what it is about. */
export const nouns = {
  Points:
    'What charts and tables draw: one per combination and runtime version, of any data version.',
  Results:
    'What was measured: the runs of one cell together, their samples, how they keep a deadline.',
  Comparisons: 'Two results against each other, studies, and one combination over time.',
  Catalogue: 'Devices, models and frameworks, and the search over them.',
  Exports: 'Files, pictures and badges of what a page shows, and the whole public data set.',
  Changes: 'What was added, retracted or superseded, by data version.',
  Imports: 'Results from elsewhere, in the published schema.',
  Sharing: 'Links, saved views and notes of the owner.',
  Jobs: 'What devices are asked to measure: submissions and their jobs.',
  'Model files': 'Model files that the hub keeps for its devices.',
  Devices: 'The fleet: devices, how they are added, and what they measured.',
  Tokens: 'Keys of this API for scripts.',
  Agents: 'What the agent on a device calls: enrolment, leases, claims, runs.',
  'This API': 'Descriptions of the interface itself.',
} as const;
export type Noun = keyof typeof nouns;
