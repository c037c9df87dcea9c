import { Worker } from 'node:worker_threads';
import { childMode } from '../../child/fork-child.ts';
import type { LatencyTask } from '../../child/messages.ts';
import { type Measured, type Ready, WorkerMessage } from './offline-messages.ts';

type Seen = Extract<WorkerMessage, { type: 'seen' }>;

/** One loop in its thread, as the process that started it sees it. */
export class OfflineLoop {
  readonly ready: Promise<Ready>;
  readonly measured: Promise<Measured>;
  readonly seen: Promise<Seen>;
  readonly #worker: Worker;

  constructor(
    task: LatencyTask,
    number: number,
    signals: SharedArrayBuffer,
    enter: (phase: string) => void,
  ) {
    this.#worker = new Worker(process.argv[1] ?? '', {
      argv: [childMode],
      workerData: { task, number, signals },
      // Room for a window's garbage, as in a child of one loop.
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    });
    const heard = new Map<string, (message: WorkerMessage) => void>();
    const failures: ((error: Error) => void)[] = [];
    const fail = (error: Error) => {
      for (const reject of failures) reject(error);
    };
    const wait = <T extends WorkerMessage['type']>(type: T) =>
      new Promise<Extract<WorkerMessage, { type: T }>>((resolve, reject) => {
        heard.set(type, (message) => {
          if (isOf(message, type)) resolve(message);
        });
        failures.push(reject);
      });
    this.ready = wait('ready');
    this.measured = wait('measured');
    this.seen = wait('seen');
    // A loop that fails ends the run through whichever promise is waited for; the rest is silent.
    for (const promise of [this.ready, this.measured, this.seen]) promise.catch(() => undefined);
    this.#worker.on('message', (raw) => {
      const message = WorkerMessage.parse(raw);
      if (message.type === 'phase') enter(message.phase);
      else if (message.type === 'failed') fail(new Error(message.message));
      else heard.get(message.type)?.(message);
    });
    this.#worker.on('error', fail);
    this.#worker.on('exit', (code) => fail(new Error(`a loop's thread ended with code ${code}`)));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function isOf<T extends WorkerMessage['type']>(
  message: WorkerMessage,
  type: T,
): message is Extract<WorkerMessage, { type: T }> {
  return message.type === type;
}
