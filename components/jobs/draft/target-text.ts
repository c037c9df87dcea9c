import type { Target } from '../../../lib/contract/submission.ts';

/** Versions that a target may ask for. */
export const versionPattern = /^[0-9]+(\.[0-9]+){0,3}$/;

/** A target as an address holds it: `device:ID`, `tag:NAME`, `class:SLUG`, `runtime:SLUG@8.5`. */
export function targetText(target: Target): string {
  if (target.kind === 'device') return `device:${target.deviceId}`;
  if (target.kind === 'tag') return `tag:${target.tag}`;
  if (target.kind === 'class') return `class:${target.deviceClass}`;
  const version = target.leastVersion === null ? '' : `@${target.leastVersion}`;
  return `runtime:${target.runtime}${version}`;
}

/** The target of such a text, or null when it is none. Ids and slugs are the hub's to check. */
export function targetOf(text: string): Target | null {
  const at = text.indexOf(':');
  const name = text.slice(at + 1);
  if (at < 0 || name === '') return null;
  const kind = text.slice(0, at);
  if (kind === 'device') return { kind, deviceId: name };
  if (kind === 'tag') return { kind, tag: name };
  if (kind === 'class') return { kind, deviceClass: name };
  if (kind !== 'runtime') return null;
  const [runtime = '', version] = name.split('@');
  if (version !== undefined && !versionPattern.test(version)) return null;
  return { kind: 'capability', runtime, leastVersion: version ?? null };
}
