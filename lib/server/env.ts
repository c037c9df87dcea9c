import path from 'node:path';
import * as z from 'zod';
import { Line } from '../contract/primitives.ts';

const Env = z.object({
  DATABASE_URL: z
    .string({ error: 'is not set: npm run up sets it; without it name a Postgres 15 or newer' })
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  INFEROMETER_DATA: z.string().min(1).default('./data'),
  INFEROMETER_LICENCE: z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), Line]))
    .default(''),
});

/** Settings of this server process. `publicUrl` has no slash at its end. */
export interface Settings {
  databaseUrl: string;
  publicUrl: string;
  dataDir: string;
  /** Under which licence the figures measured here may be used; null: it is not stated. */
  licence: string | null;
}

let settings: Settings | undefined;

/**
 * Settings from the environment, parsed once.
 *
 * @throws Error in one sentence that names the variable and what is wrong with it
 */
export function env(): Settings {
  settings ??= parseEnv(process.env);
  return settings;
}

/** The same, of a given environment. */
export function parseEnv(source: Record<string, string | undefined>): Settings {
  const parsed = Env.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  const { DATABASE_URL, HOST, PORT, PUBLIC_URL, INFEROMETER_DATA, INFEROMETER_LICENCE } =
    parsed.data;
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST;
  return {
    databaseUrl: DATABASE_URL,
    publicUrl: (PUBLIC_URL ?? `http://${host}:${PORT}`).replace(/\/$/, ''),
    dataDir: path.resolve(INFEROMETER_DATA),
    licence: INFEROMETER_LICENCE || null,
  };
}
