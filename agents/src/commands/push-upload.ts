import { createReadStream } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream/promises';
import { UploadState } from '../../../lib/contract/stored-artifact.ts';
import { ask, refusalOf } from '../hub/ask.ts';
import { HubError } from '../hub/hub-error.ts';
import { backoffMs } from '../hub/retry.ts';
import { messageOf } from '../message-of.ts';
import type { ModelToPush } from './push-file.ts';

/** A hub and the right to send it files. */
export interface PushTarget {
  hub: string;
  token: string;
}

const uploads = '/api/v1/artifacts/uploads';
/** So often in a row nothing may get through before it is given up; it can be taken up again. */
const mostFailures = 10;
/** A connection on which nothing moves for so long is broken. */
const silenceMs = 60_000;

/**
 * Sends a file, going on where the hub says that it stands after every break. A second call goes on
 * where the first one was stopped.
 *
 * @param onProgress bytes that were handed to the connection so far
 * @param sleep waits between attempts
 * @throws HubError when the hub refuses, Error when it cannot be reached ten times in a row
 */
export async function uploadModel(
  target: PushTarget,
  model: ModelToPush,
  onProgress: (bytes: number) => void,
  sleep: (ms: number) => Promise<void>,
): Promise<UploadState> {
  const { hub, token } = target;
  const { sha256, bytes, description } = model;
  let offset = -1;
  let id: string | null = null;
  for (let failures = 0; ; ) {
    try {
      const state: UploadState =
        id === null
          ? await ask({
              hub,
              path: uploads,
              body: { sha256, bytes, description },
              reply: UploadState,
              token,
            })
          : await ask({
              hub,
              path: `${uploads}/${id}`,
              body: undefined,
              reply: UploadState,
              token,
            });
      id = state.id;
      if (state.done || state.refused !== null) return state;
      if (state.offset > offset) failures = 0;
      offset = state.offset;
      const sent = await sendRest(target, id, model, offset, onProgress);
      if (sent.done || sent.refused !== null) return sent;
    } catch (error) {
      if (!isPassing(error) || ++failures > mostFailures) throw error;
      await sleep(backoffMs(failures, Math.random()));
    }
  }
}

/** What may be well in a moment: no answer, another offset, a busy or full hub. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof HubError)) return true;
  return [400, 408, 409, 425, 429].includes(error.status) || error.status >= 500;
}

/** Sends everything from `offset` on in one request, as a stream. */
async function sendRest(
  { hub, token }: PushTarget,
  id: string,
  { path, bytes }: ModelToPush,
  offset: number,
  onProgress: (bytes: number) => void,
): Promise<UploadState> {
  const url = `${hub}${uploads}/${id}`;
  const client = url.startsWith('https:') ? https : http;
  const call = client.request(url, {
    method: 'PATCH',
    agent: false,
    timeout: silenceMs,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'content-length': String(bytes - offset),
      'upload-offset': String(offset),
    },
  });
  call.on('timeout', () => call.destroy(new Error(`nothing moved for ${silenceMs / 1000} s`)));
  const answered = answerOf(call);
  if (offset < bytes) {
    let sent = offset;
    const file = createReadStream(path, { start: offset, highWaterMark: 256 * 1024 });
    file.on('data', (chunk) => {
      sent += chunk.length;
      onProgress(sent);
    });
    // A hub that refuses answers before it has everything: its words count, not the broken pipe.
    await pipeline(file, call).catch(async (error) => {
      const answer = await answered.catch(() => null);
      if (answer === null) throw error;
    });
  } else call.end();
  const { status, headers, body } = await answered;
  if (status < 200 || status > 299) throw refusalOf(uploads, { status, headers, body });
  try {
    return UploadState.parse(JSON.parse(body));
  } catch (error) {
    throw new Error(`${hub} did not answer as a hub does: ${messageOf(error).slice(0, 100)}`);
  }
}

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

function answerOf(call: http.ClientRequest): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    call.on('error', reject);
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
  });
}
