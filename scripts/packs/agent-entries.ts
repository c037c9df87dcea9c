import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveEntry } from './archive-entry.ts';

const file = (name: string, path: string): ArchiveEntry => ({
  name,
  from: { path },
  executable: false,
});

/** The core: the agent's one file and the licence. `built` is the folder of the built agent. */
export function agentEntries(built: string, root: string): ArchiveEntry[] {
  return [file('agent.mjs', join(built, 'agent.mjs')), file('LICENSE', join(root, 'LICENSE'))];
}

/** What the built-in models are made from; larger than the agent, so a pack of its own. */
export function modelEntries(built: string): ArchiveEntry[] {
  const folder = join(built, 'weights');
  return readdirSync(folder).map((name) => file(`weights/${name}`, join(folder, name)));
}
