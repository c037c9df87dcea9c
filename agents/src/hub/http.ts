import * as http from 'node:http';
import * as https from 'node:https';

/** One request of ours: a JSON body of bytes already made, or none. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** For the whole exchange, connecting included. */
  timeoutMs: number;
  /** What a stopping agent does with it: `break` it after a moment's grace unless told otherwise. */
  onStop?: WhenStopping;
}

/** A long poll is broken at once, a farewell is waited for. */
export type WhenStopping = 'break-at-once' | 'break' | 'finish';

/** An answer read to its end. */
export interface HttpAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** No answer of a hub is larger; a larger one is not from a hub. */
const maxAnswerBytes = 1024 * 1024;

const open = new Map<http.ClientRequest, WhenStopping>();

/** Breaks off the exchanges of these kinds that are open, so that a stopping agent waits for none. */
export function breakExchanges(...kinds: WhenStopping[]): void {
  for (const [call, kind] of open) {
    if (kinds.includes(kind)) call.destroy(new Error('the agent is stopping'));
  }
}

/**
 * Begins an HTTP exchange with node:http (Node 16 has no fetch). Redirects are not followed: a token
 * must not travel to another host. Certificates are checked whatever the environment says.
 */
export function beginExchange(request: Omit<HttpRequest, 'timeoutMs'>): http.ClientRequest {
  const secure = request.url.startsWith('https:');
  const options = {
    method: request.method,
    agent: false,
    headers: {
      ...request.headers,
      ...(request.body ? { 'content-length': String(request.body.length) } : {}),
    },
  };
  const call = secure
    ? https.request(request.url, { ...options, rejectUnauthorized: true })
    : http.request(request.url, options);
  open.set(call, request.onStop ?? 'break');
  call.on('close', () => open.delete(call));
  call.end(request.body);
  return call;
}

/**
 * One HTTP exchange.
 *
 * @throws Error when nothing answered in time, the connection broke or the answer was too large
 */
export function exchange(request: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const call = beginExchange(request);
    const timer = setTimeout(
      () => call.destroy(new Error(`no answer within ${request.timeoutMs / 1000} s`)),
      request.timeoutMs,
    );
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    call.on('error', fail);
    call.on('response', (response) => {
      readBody(response).then((body) => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      }, fail);
    });
  });
}

function readBody(response: http.IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxAnswerBytes) response.destroy(new Error('the answer is larger than 1 MiB'));
      else chunks.push(chunk);
    });
    response.on('error', reject);
    response.on('aborted', () => reject(new Error('the answer was cut')));
    response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}
