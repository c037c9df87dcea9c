import { isOfflineWorker, offlineWorker } from '../measure/scenarios/offline-worker.ts';
import { messageOf } from '../message-of.ts';
import { ParentMessage, type Task } from './messages.ts';
import { parentOf } from './parent-link.ts';
import { performTask } from './perform-task.ts';

/**
 * The other life of the agent's file: a fresh process that waits for one task, does it, reports and
 * ends. It ends as well when its parent goes away. A thread that this process starts comes in here
 * too, and does its part of the task.
 */
export async function childMain(): Promise<void> {
  if (isOfflineWorker()) return offlineWorker();
  const parent = parentOf(process);
  parent.send({ type: 'hello', atNs: process.hrtime.bigint() });
  process.on('disconnect', () => process.exit(1));
  let phase = 'start';
  try {
    const task = await nextTask();
    const outcome = await performTask(task, parent, (next) => {
      phase = next;
      parent.send({ type: 'phase', phase });
    });
    await parent.sent({ type: 'done', outcome });
    process.exit(0);
  } catch (error) {
    const message = messageOf(error);
    await parent.sent({ type: 'failed', phase, message: message.slice(0, 4000) });
    process.exit(1);
  }
}

function nextTask(): Promise<Task> {
  return new Promise((resolve, reject) => {
    process.once('message', (raw) => {
      const message = ParentMessage.safeParse(raw);
      if (message.success && message.data.type === 'task') resolve(message.data.task);
      else reject(new Error('the first message was not a task'));
    });
  });
}
