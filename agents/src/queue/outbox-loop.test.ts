import { expect, test, vi } from 'vitest';
import { StopSignal } from '../job/stop-signal.ts';
import { OutboxLoop } from './outbox-loop.ts';

/** A loop over an outbox in memory whose sleeps are over at once, and counts what it does. */
function loopOver(outbox: string[]) {
  const stop = new StopSignal();
  const sleeps: number[] = [];
  const looks = vi.fn(() => (outbox.length === 0 ? null : 20));
  const send = vi.fn(async () => {
    outbox.splice(0);
  });
  vi.spyOn(stop, 'sleep').mockImplementation(async (ms) => {
    sleeps.push(ms);
  });
  const loop = new OutboxLoop({ stop, dueMs: looks, send });
  return { stop, sleeps, looks, send, loop };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('an empty outbox is looked at once, and again only after something was measured', async () => {
  const outbox: string[] = [];
  const { stop, looks, send, sleeps, loop } = loopOver(outbox);
  const end = loop.run();
  await settled();
  expect(looks).toHaveBeenCalledTimes(1);
  await loop.beside(async () => {
    outbox.push('run');
    await settled();
    expect(send).not.toHaveBeenCalled();
  });
  await settled();
  expect(send).toHaveBeenCalledTimes(1);
  expect({ outbox, sleeps }).toEqual({ outbox: [], sleeps: [1000] });
  stop.request();
  await end;
});

test('what waits at the start is sent, and nothing is begun beside a measurement', async () => {
  const { stop, send, loop } = loopOver(['left over']);
  let over = () => undefined as unknown;
  const measuring = loop.beside(
    () =>
      new Promise<void>((resolve) => {
        over = resolve;
      }),
  );
  const end = loop.run();
  await settled();
  expect(send).not.toHaveBeenCalled();
  over();
  await measuring;
  await settled();
  expect(send).toHaveBeenCalledTimes(1);
  stop.request();
  await end;
});

test('a measurement that fails wakes it as well, and a stop ends it while it sleeps', async () => {
  const outbox: string[] = [];
  const { stop, send, loop } = loopOver(outbox);
  const end = loop.run();
  const failed = loop.beside(async () => {
    outbox.push('run');
    throw new Error('the runtime is gone');
  });
  await expect(failed).rejects.toThrow('gone');
  await settled();
  expect(send).toHaveBeenCalledTimes(1);
  stop.request();
  await end;
});
