import type * as z from 'zod';
import { ClaimReply, type ClaimRequest } from '../../../lib/contract/claim.ts';
import {
  ChallengeReply,
  EnrolReply,
  type EnrolRequest,
  TokenReply,
} from '../../../lib/contract/device.ts';
import { Problem } from '../../../lib/contract/problem.ts';
import type { DeviceKey } from './device-key.ts';
import { exchange, type HttpAnswer } from './http.ts';
import type { OutboxRecord } from './record.ts';
import type { Answer } from './retry.ts';

/** The hub answered, and not with what was asked for. */
export class HubError extends Error {
  override name = 'HubError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const timeoutMs = 30_000;

/** Exchanges a single-use code for a registration of this device's key. */
export function enrol(hub: string, request: EnrolRequest): Promise<EnrolReply> {
  return ask(hub, '/api/v1/devices', request, EnrolReply, null);
}

/** True when the hub is up and can reach its database. */
export async function isHealthy(hub: string): Promise<boolean> {
  try {
    const url = `${hub}/api/health`;
    return (await exchange({ method: 'GET', url, timeoutMs: 5000 })).status === 200;
  } catch {
    return false;
  }
}

/** The hub as an enrolled device speaks to it. Tokens are fetched when needed and kept in memory. */
export class HubClient {
  readonly #hub: string;
  readonly #deviceId: string;
  readonly #key: DeviceKey;
  #token: { text: string; expiresAtMs: number } | null = null;

  constructor(hub: string, deviceId: string, key: DeviceKey) {
    this.#hub = hub;
    this.#deviceId = deviceId;
    this.#key = key;
  }

  /**
   * Opens the result of one cell, or finds the one that this claim key or series has already.
   *
   * @throws HubError when the hub refuses, Error when it cannot be reached
   */
  async claim(request: ClaimRequest): Promise<ClaimReply> {
    try {
      return await this.#claimOnce(request);
    } catch (error) {
      if (!(error instanceof HubError) || error.status !== 401) throw error;
      this.forgetToken();
      return this.#claimOnce(request);
    }
  }

  /** Posts the very bytes of a record; never throws, what happened is the answer. */
  async postRun(record: OutboxRecord): Promise<Answer> {
    try {
      const answer = await exchange({
        method: 'POST',
        url: `${this.#hub}/api/v1/runs`,
        timeoutMs,
        body: record.body,
        headers: {
          'content-type': 'application/json',
          'content-digest': `sha-256=:${Buffer.from(record.sha256, 'hex').toString('base64')}:`,
          authorization: `Bearer ${await this.#currentToken()}`,
        },
      });
      return answered(answer);
    } catch (error) {
      if (error instanceof HubError) {
        return { kind: 'unreachable', reason: `no token: ${error.message}` };
      }
      return { kind: 'unreachable', reason: error instanceof Error ? error.message : `${error}` };
    }
  }

  /**
   * Fetches a token now.
   *
   * @throws HubError when the hub does not know this device, Error when it cannot be reached
   */
  async renewToken(): Promise<void> {
    this.forgetToken();
    await this.#currentToken();
  }

  /** The next call fetches a new token. */
  forgetToken(): void {
    this.#token = null;
  }

  async #claimOnce(request: ClaimRequest): Promise<ClaimReply> {
    const token = await this.#currentToken();
    return ask(this.#hub, '/api/v1/results', request, ClaimReply, token);
  }

  async #currentToken(): Promise<string> {
    const now = performance.now();
    if (this.#token && now < this.#token.expiresAtMs) return this.#token.text;
    const deviceId = this.#deviceId;
    const challenge = await ask(
      this.#hub,
      '/api/v1/devices/challenge',
      { deviceId },
      ChallengeReply,
      null,
    );
    const signature = this.#key.signChallenge(deviceId, challenge.nonce);
    const proof = { deviceId, nonce: challenge.nonce, signature };
    const reply = await ask(this.#hub, '/api/v1/devices/token', proof, TokenReply, null);
    // Renewed a tenth early, so that a token does not run out on its way.
    this.#token = { text: reply.token, expiresAtMs: now + reply.expiresInS * 900 };
    return reply.token;
  }
}

async function ask<T>(
  hub: string,
  path: string,
  request: unknown,
  reply: z.ZodType<T>,
  token: string | null,
): Promise<T> {
  const answer = await exchange({
    method: 'POST',
    url: `${hub}${path}`,
    timeoutMs,
    body: Buffer.from(JSON.stringify(request)),
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  if (answer.status < 200 || answer.status > 299) {
    throw new HubError(answer.status, refusal(path, answer));
  }
  const parsed = reply.safeParse(parseJson(answer.body));
  if (parsed.success) return parsed.data;
  throw new HubError(
    answer.status,
    `${hub}${path} did not answer as a hub does (${answer.status}).`,
  );
}

/** The hub's own words where it gave some, with the fields it named. */
function refusal(path: string, answer: HttpAnswer): string {
  const problem = Problem.safeParse(parseJson(answer.body));
  if (!problem.success) return `${path} answered HTTP ${answer.status}.`;
  const fields = problem.data.fields.map((field) => ` ${field.path}: ${field.reason}.`).join('');
  return `${problem.data.title}: ${problem.data.detail}${fields}`;
}

function answered(answer: HttpAnswer): Answer {
  return {
    kind: 'answered',
    status: answer.status,
    contentType: answer.headers['content-type'] ?? '',
    retryAfter: answer.headers['retry-after'] ?? null,
    body: answer.body,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
