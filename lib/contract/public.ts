/**
 * What anyone may read without signing in (design.md section 4, "Who may do what"). Everything else
 * is the owner's or the device's. Environment fields not listed here never leave the server for a
 * reader who is not the owner: no device names, addresses, logs.
 */
export const publicNouns = ['points', 'results', 'samples', 'models', 'runtimes'] as const;

/** Environment and condition fields (by dotted prefix) that a reader may see. */
export const publicReadingPrefixes = [
  'cpu.',
  'memory.',
  'accelerator.',
  'os.',
  'kernel.',
  'libc.',
  'node.',
  'runtime.',
  'power.',
  'clock.',
  'thermal.',
  'swap.',
  'load.',
  'virtualisation.',
  'board.',
] as const;

/** True when a reader may see the reading of this name. */
export function isPublicReading(name: string): boolean {
  return publicReadingPrefixes.some((prefix) => name.startsWith(prefix));
}
