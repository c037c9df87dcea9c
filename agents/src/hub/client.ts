import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { ClaimReply, type ClaimRequest } from '../../../lib/contract/claim.ts';
import { EnrolReply, type EnrolRequest } from '../../../lib/contract/device.ts';
import { HubIdentity } from '../../../lib/contract/enrolment.ts';
import { runSignatureHeader } from '../../../lib/contract/job-order.ts';
import {
  type LeaseEnd,
  LeaseReply,
  type LeaseRequest,
  RenewReply,
  type RenewRequest,
} from '../../../lib/contract/lease.ts';
import { messageOf } from '../message-of.ts';
import { AccessToken, type Manner } from './access-token.ts';
import { ask } from './ask.ts';
import type { DeviceKey } from './device-key.ts';
import { openDownload } from './download.ts';
import { exchange, type HttpAnswer } from './http.ts';
import { HubError } from './hub-error.ts';
import type { OutboxRecord } from './record.ts';
import type { Answer } from './retry.ts';

/** A hub that keeps a poll open longer than it was asked to has vanished. */
const pollGraceMs = 5000;
/** Well within a lease, so that a lost renewal leaves time for others. */
const renewTimeoutMs = 10_000;

/** Exchanges a single-use code for a registration of this device's key. */
export function enrol(hub: string, request: EnrolRequest): Promise<EnrolReply> {
  return ask({ hub, path: '/api/v1/devices', body: request, reply: EnrolReply, token: null });
}

/** Who the hub is: the key that it signs jobs with. */
export function hubIdentity(hub: string): Promise<HubIdentity> {
  return ask({ hub, path: '/api/v1/hub', body: undefined, reply: HubIdentity, token: null });
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

/**
 * The hub as an enrolled device speaks to it. Every method but postRun throws HubError when the hub
 * refuses and Error when it cannot be reached; a token that the hub has forgotten is renewed once.
 */
export class HubClient {
  readonly #hub: string;
  readonly #deviceId: string;
  readonly #key: DeviceKey;
  readonly #token: AccessToken;

  constructor(hub: string, deviceId: string, key: DeviceKey) {
    this.#hub = hub;
    this.#deviceId = deviceId;
    this.#key = key;
    this.#token = new AccessToken(hub, deviceId, key);
  }

  /** Opens the result of one cell, or finds the one that this claim key or series has already. */
  claim(request: ClaimRequest): Promise<ClaimReply> {
    return this.#ask('/api/v1/results', request, ClaimReply);
  }

  /** Asks for work, and is a heartbeat; waits at the hub for as long as the request says. */
  lease(request: LeaseRequest, manner: Manner = {}): Promise<LeaseReply> {
    const timeoutMs = request.waitS * 1000 + pollGraceMs;
    const poll = { timeoutMs, onStop: 'break-at-once' as const, ...manner };
    return this.#ask('/api/v1/leases', request, LeaseReply, poll);
  }

  renewLease(jobId: string, request: RenewRequest): Promise<RenewReply> {
    const manner = { timeoutMs: renewTimeoutMs };
    return this.#ask(`/api/v1/leases/${jobId}/renew`, request, RenewReply, manner);
  }

  async endLease(jobId: string, request: LeaseEnd, manner: Manner): Promise<void> {
    await this.#ask(`/api/v1/leases/${jobId}/end`, request, z.unknown(), manner);
  }

  /** The bytes of a model file from an offset on: its answer, not read yet. */
  openArtifact(sha256: string, from: number): Promise<IncomingMessage> {
    return this.#authorised({}, (token) =>
      openDownload(this.#hub, `/api/v1/artifacts/${sha256}`, token, from),
    );
  }

  /** Posts the very bytes of a record, signed; never throws, what happened is the answer. */
  async postRun(record: OutboxRecord): Promise<Answer> {
    try {
      const answer = await exchange({
        method: 'POST',
        url: `${this.#hub}/api/v1/runs`,
        timeoutMs: 30_000,
        body: record.body,
        headers: {
          'content-type': 'application/json',
          'content-digest': `sha-256=:${Buffer.from(record.sha256, 'hex').toString('base64')}:`,
          [runSignatureHeader]: this.#key.signRun(this.#deviceId, record.sha256),
          authorization: `Bearer ${await this.#token.current()}`,
        },
      });
      return answered(answer);
    } catch (error) {
      if (error instanceof HubError) {
        return { kind: 'unreachable', reason: `no token: ${error.message}` };
      }
      return { kind: 'unreachable', reason: messageOf(error) };
    }
  }

  /** Fetches a token now. */
  async renewToken(): Promise<void> {
    this.forgetToken();
    await this.#token.current();
  }

  /** The next call fetches a new token. */
  forgetToken(): void {
    this.#token.forget();
  }

  #ask<T>(path: string, body: unknown, reply: z.ZodType<T>, manner: Manner = {}): Promise<T> {
    return this.#authorised(manner, (token) =>
      ask({ hub: this.#hub, path, body, reply, token, ...manner }),
    );
  }

  async #authorised<T>(manner: Manner, act: (token: string) => Promise<T>): Promise<T> {
    const { onStop } = manner;
    const token = () => this.#token.current(onStop === undefined ? {} : { onStop });
    try {
      return await act(await token());
    } catch (error) {
      const forgotten = error instanceof HubError && error.status === 401 && !error.is('revoked');
      if (!forgotten) throw error;
      this.forgetToken();
      return act(await token());
    }
  }
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
