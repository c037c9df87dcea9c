import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/client.ts';

export type Prisma = PrismaClient;

/** Prisma over the same pool, and so over the same time limits, as the statements written by hand. */
export function openPrisma(pool: pg.Pool): Prisma {
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
