import { type Check, check } from './check.ts';
import type { Place } from './place.ts';

/** Device nodes of accelerators and firmware, and the group that may use them. */
const nodes = [
  { folder: '/dev/dri', name: /^renderD[0-9]+$/, group: 'render' },
  { folder: '/dev', name: /^(vcio|nvmap|nvhost-ctrl|mali0)$/, group: 'video' },
  { folder: '/dev', name: /^kfd$/, group: 'render' },
  { folder: '/dev', name: /^apex_[0-9]+$/, group: 'apex' },
] as const;

/** Whether this user may use the accelerators that are there; never the groups that equal root. */
export async function accessCheck({ root, mayUse }: Place, user: string): Promise<Check> {
  const access = check('groups', 'Accelerators');
  const found: string[] = [];
  const closed = new Map<string, string>();
  for (const { folder, name, group } of nodes) {
    for (const node of (await root.list(folder)).filter((one) => name.test(one))) {
      found.push(`${folder}/${node}`);
      if (!mayUse(`${folder}/${node}`)) closed.set(group, `${folder}/${node}`);
    }
  }
  if (found.length === 0) return access.skipped('No accelerator that needs a group was found.');
  if (closed.size === 0) return access.ok(`${found.slice(0, 6).join(', ')} may be used.`);
  const groups = [...closed.keys()].join(',');
  return access.warn(
    `${[...closed.values()].join(', ')} may not be used by ${user}.`,
    `sudo usermod -aG ${groups} ${user}`,
  );
}
