import type { IncomingMessage } from 'node:http';
import { refusalOf } from './ask.ts';
import { beginExchange } from './http.ts';

/** A download on which nothing arrives for so long is broken off, and resumed. */
const silenceMs = 30_000;
/** A refusal is a few lines; more of it is not read. */
const mostRefusalBytes = 16_384;

/**
 * Opens a file of the hub from an offset on. The answer is 206 with the rest, or 200 with all of it.
 *
 * @throws HubError when the hub refuses, Error when it cannot be reached or falls silent
 */
export function openDownload(
  hub: string,
  path: string,
  token: string,
  from: number,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = beginExchange({
      method: 'GET',
      url: `${hub}${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(from === 0 ? {} : { range: `bytes=${from}-` }),
      },
    });
    call.setTimeout(silenceMs, () => {
      call.destroy(new Error(`nothing came for ${silenceMs / 1000} s`));
    });
    call.on('error', reject);
    call.on('response', (response) => {
      const status = response.statusCode ?? 0;
      if (status === 200 || status === 206) {
        resolve(response);
        return;
      }
      readStart(response).then((body) => {
        reject(refusalOf(path, { status, headers: response.headers, body }));
      }, reject);
    });
  });
}

async function readStart(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) {
    text += String(chunk);
    if (text.length > mostRefusalBytes) break;
  }
  return text.slice(0, mostRefusalBytes);
}
