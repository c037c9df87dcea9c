import { statSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { HubModel } from '../../../lib/contract/job-order.ts';
import type { HubClient } from '../hub/client.ts';
import { HubError } from '../hub/hub-error.ts';
import { backoffMs } from '../hub/retry.ts';
import type { StopSignal } from '../job/stop-signal.ts';
import { messageOf } from '../message-of.ts';
import type { Fetch } from './artifact-cache.ts';

/** What a download needs around it. */
export interface FetchTools {
  client: Pick<HubClient, 'openArtifact'>;
  stop: StopSignal;
  say(line: string): void;
}

/** A hub that was asked for too much at once, or is just starting, is asked again. */
const passing = [408, 425, 429];

/**
 * Fetches a model file from the hub, resumed where an earlier download broke off, and for as long as
 * the work goes on.
 *
 * @throws HubError when the hub refuses, Error on a stop, a full disk or more bytes than were named
 */
export function artifactFetch({ client, stop, say }: FetchTools): Fetch {
  return async (model, partial) => {
    const { name, bytes, sha256 } = model;
    for (let failures = 0; !stop.requested; ) {
      const from = sizeOf(partial);
      if (from >= bytes) return;
      const size = (bytes / 1e6).toFixed(1);
      say(`fetching ${name}: ${(from / 1e6).toFixed(1)} of ${size} MB are here`);
      try {
        await append(await client.openArtifact(sha256, from), partial, from, model);
        failures = 0;
      } catch (error) {
        if (isFinal(error)) throw error;
        // What has arrived is kept, and counts as progress.
        failures = sizeOf(partial) > from ? 0 : failures + 1;
        say(`the download broke off: ${messageOf(error)}`);
        await stop.sleep(250 + backoffMs(failures, Math.random()));
      }
    }
    throw new Error(`The download of ${name} was stopped.`);
  };
}

/** A refusal, or a disk that takes no more. */
function isFinal(error: unknown): boolean {
  if (error instanceof HubError) {
    return error.status >= 300 && error.status < 500 && !passing.includes(error.status);
  }
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS' || error instanceof RangeError;
}

async function append(
  answer: IncomingMessage,
  partial: string,
  from: number,
  { name, bytes }: HubModel,
): Promise<void> {
  // A hub that gives all of it instead of the rest begins anew.
  const start = answer.statusCode === 206 ? from : 0;
  if (start === 0 && from > 0) truncateSync(partial, 0);
  let size = start;
  const file = await open(partial, 'a', 0o600);
  try {
    // Chunk by chunk: what has arrived is on the disk when the connection breaks.
    for await (const chunk of answer) {
      size += chunk.length;
      if (size > bytes) {
        throw new RangeError(`The hub gives more of ${name} than the ${bytes} bytes of the order.`);
      }
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (size < bytes) throw new Error(`${size} of ${bytes} bytes came`);
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
