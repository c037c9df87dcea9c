import type { ChildMessage } from './messages.ts';

/** The child's end of the line to the agent. */
export interface Parent {
  send(message: ChildMessage): void;
  /** Sends, and waits until the message has left this process. */
  sent(message: ChildMessage): Promise<void>;
  /** Says where the child is and waits for the parent's `go`. */
  checkpoint(name: 'loaded' | 'used'): Promise<void>;
}

/** @throws Error when this process was not forked */
export function parentOf(child: NodeJS.Process): Parent {
  const write = child.send?.bind(child);
  if (!write) throw new Error('This mode is for the agent itself: it needs a parent process.');
  const sent = (message: ChildMessage) =>
    new Promise<void>((resolve) => {
      write(message, undefined, undefined, () => resolve());
    });
  return {
    send: (message) => {
      write(message);
    },
    sent,
    checkpoint: async (name) => {
      const go = new Promise((resolve) => child.once('message', resolve));
      await sent({ type: 'checkpoint', name });
      await go;
    },
  };
}
