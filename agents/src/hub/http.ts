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
}

/** An answer read to its end. */
export interface HttpAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** No answer of a hub is larger; a larger one is not from a hub. */
const maxAnswerBytes = 1024 * 1024;

const open = new Set<http.ClientRequest>();

/** Breaks off every exchange that is still open, so that a stopping agent waits for none. */
export function breakExchanges(): void {
  for (const call of open) call.destroy(new Error('the agent is stopping'));
}

/**
 * One HTTP exchange with node:http (Node 16 has no fetch). Redirects are not followed: a token must
 * not travel to another host.
 *
 * @throws Error when nothing answered in time, the connection broke or the answer was too large
 */
export function exchange(request: HttpRequest): Promise<HttpAnswer> {
  const client = request.url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const call = client.request(request.url, {
      method: request.method,
      agent: false,
      headers: {
        ...request.headers,
        ...(request.body ? { 'content-length': String(request.body.length) } : {}),
      },
    });
    open.add(call);
    call.on('close', () => open.delete(call));
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
    call.end(request.body);
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
