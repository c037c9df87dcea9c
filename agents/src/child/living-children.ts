import type { ChildProcess } from 'node:child_process';

const living = new Set<ChildProcess>();

/** The children that run now, so that the agent can end them before itself. */
export const livingChildren = {
  /** Remembers a child; call the returned function when it has ended. */
  add(child: ChildProcess): () => void {
    living.add(child);
    return () => living.delete(child);
  },
  all(): ChildProcess[] {
    return [...living];
  },
};
