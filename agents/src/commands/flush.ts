import { resolve } from 'node:path';
import { openHub } from '../hub/open-hub.ts';

/** Options of `flush`. */
export interface FlushOptions {
  data: string;
}

/** Sends once what waits in the outbox; 0 when nothing waits any more, 1 when something does. */
export async function flush(options: FlushOptions): Promise<number> {
  const hub = openHub(resolve(options.data));
  try {
    let received = 0;
    await hub.flusher.flush((event) => {
      if (event.kind === 'received') received++;
      else
        console.log(`${event.kind} ${event.name}${'reason' in event ? `: ${event.reason}` : ''}`);
    });
    const waiting = hub.outbox.list().length;
    const { dead, quarantine } = hub.outbox.setAsideCounts();
    console.log(
      `${received} sent, ${waiting} waiting, ${dead} refused by the hub, ${quarantine} in quarantine.`,
    );
    return waiting === 0 ? 0 : 1;
  } finally {
    hub.close();
  }
}
