import * as z from 'zod';
import { Count, Sha256, Slug } from './primitives.ts';

/** Kinds of file that the installer fetches from the hub. */
export const InstallKind = z.enum(['agent', 'node', 'pack']);
export type InstallKind = z.infer<typeof InstallKind>;

/** Kinds of device that files are made for: kernel, processor as `uname -m` has it, C library. */
export const InstallTarget = z.strictObject({
  os: z.enum(['linux']),
  arch: z.enum(['x86_64', 'aarch64', 'armv7l']),
  libc: z.enum(['glibc', 'musl']),
});
export type InstallTarget = z.infer<typeof InstallTarget>;

/**
 * One file that the hub serves at `/install/files/{sha256}`, a gzipped tar. `target` is null for the
 * agent, which runs anywhere. `leastLibc` is the oldest C library it loads with, e.g. `2.28`.
 */
export const InstallFile = z.strictObject({
  kind: InstallKind,
  /** `agent`, `node`, or the slug of the runtime. */
  name: Slug,
  version: z.string().regex(/^[0-9][0-9A-Za-z.+-]{0,39}$/),
  target: InstallTarget.nullable(),
  leastLibc: z
    .string()
    .regex(/^[0-9]+\.[0-9]+$/)
    .nullable(),
  sha256: Sha256,
  bytes: Count,
  /** Once unpacked. */
  installedBytes: Count,
});
export type InstallFile = z.infer<typeof InstallFile>;

/** Kept beside the files; the installer reads it line by line as `installLine` writes it. */
export const InstallManifest = z.strictObject({
  version: z.literal(1),
  files: z.array(InstallFile).max(500),
});
export type InstallManifest = z.infer<typeof InstallManifest>;

/** One line for a POSIX shell: kind, name, version, os, arch, libc, least libc, sha256, bytes, installed. */
export function installLine(file: InstallFile): string {
  const { os, arch, libc } = file.target ?? { os: '-', arch: '-', libc: '-' };
  const { kind, name, version, leastLibc, sha256, bytes, installedBytes } = file;
  const least = leastLibc ?? '-';
  return [kind, name, version, os, arch, libc, least, sha256, bytes, installedBytes].join(' ');
}
