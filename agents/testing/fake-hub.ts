import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { ClaimRequest } from '../../lib/contract/claim.ts';
import { EnrolRequest, TokenRequest, tokenMessage } from '../../lib/contract/device.ts';
import { runMessage, runSignatureHeader } from '../../lib/contract/job-order.ts';
import { type Receipt, RunReport } from '../../lib/contract/run.ts';
import type { RunStatus } from '../../lib/contract/vocabulary.ts';
import { sha256OfBytes } from '../src/hub/record.ts';
import { sendFile } from './fake-file.ts';
import { FakeQueue } from './fake-queue.ts';
import { parseJson, problem, type Reply } from './fake-reply.ts';
import { type OpenResult, openedName, stateOf } from './fake-result.ts';

/** A row of the fake database: unique by result and index, never changed once it is there. */
export interface StoredRun {
  resultId: string;
  runIndex: number;
  sha256: string;
  body: Buffer;
}

/** Sees a request before the hub does; true when it has answered (or broken) it. */
export type Intercept = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
) => boolean | Promise<boolean>;

/**
 * A hub of the contract's semantics over real HTTP, with a ledger in memory: what it has stored and
 * what it has acknowledged. The server is faked, the agent is not.
 */
export class FakeHub {
  readonly code = randomBytes(20).toString('hex');
  /** Signs the orders; its public half is what devices pin. */
  readonly signingKey = generateKeyPairSync('ed25519').privateKey;
  readonly hubKey = createPublicKey(this.signingKey).export({ format: 'jwk' }).x ?? '';
  readonly queue = new FakeQueue(this.signingKey);
  /** Model files by their sha256. */
  readonly artifacts = new Map<string, Buffer>();
  /** The code works for one key only, as a real one does. */
  singleUse = false;
  readonly stored: StoredRun[] = [];
  readonly acked: Receipt[] = [];
  readonly claims = new Map<string, OpenResult>();
  readonly devices = new Map<string, string>();
  /** The cell (and side of a comparison) of every result that was opened, as canonical text. */
  readonly openedCells: string[] = [];
  /** Every claim that was understood, in order. */
  readonly claimRequests: ClaimRequest[] = [];
  /** Requests by path, in order. */
  readonly requests: { path: string; atMs: number }[] = [];
  intercept: Intercept | null = null;
  /** Off in control runs: the signature is a guard of its own against damage. */
  checksSignatures = true;
  /** Sees an answer before it is sent; true when it has spoilt it. */
  spoil: ((path: string, response: ServerResponse) => boolean) | null = null;
  /** Every request arrives twice, and the second answer is the one that is heard. */
  twice = false;
  readonly #nonces = new Set<string>();
  /** Which device a token is of. */
  readonly #tokens = new Map<string, string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  async listen(port = 0, host = '127.0.0.1'): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, host, resolve));
    return `http://${host}:${this.port}`;
  }

  get port(): number {
    const address = this.#server.address() as AddressInfo;
    return address.port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Every planned run of every supported claim is stored. */
  get complete(): boolean {
    return [...this.claims.values()].every((result) =>
      result.planned.every(({ index }) => result.statuses.has(index)),
    );
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = request.url ?? '';
    this.requests.push({ path, atMs: Date.now() });
    if (this.intercept && (await this.intercept(request, response, body))) return;
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    if (this.twice) await this.#reply(request, body, gone.signal);
    const reply = await this.#reply(request, body, gone.signal);
    if (this.spoil?.(path, response)) return;
    if (reply === 'file') {
      sendFile(this.artifacts.get(path.split('/').at(-1) ?? ''), request, response);
      return;
    }
    const type = reply.status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(reply.status, { 'content-type': type }).end(JSON.stringify(reply.value));
  }

  async #reply(
    { url: path = '', headers }: IncomingMessage,
    body: Buffer,
    gone: AbortSignal,
  ): Promise<Reply | 'file'> {
    if (path === '/api/health') return { status: 200, value: { ok: true } };
    if (path === '/api/v1/hub') {
      const value = { publicKey: this.hubKey, agentVersion: '0.1.0', oldestAgent: '0.1.0' };
      return { status: 200, value };
    }
    const json = parseJson(body.toString('utf8'));
    if (json === undefined) return problem(400, 'The body is not JSON.');
    if (path === '/api/v1/devices') return this.#enrol(json);
    if (path === '/api/v1/devices/challenge') return this.#challenge();
    if (path === '/api/v1/devices/token') return this.#token(json);
    const deviceId = this.#tokens.get(headers.authorization?.replace('Bearer ', '') ?? '');
    if (deviceId === undefined) return problem(401, 'The token is not valid.');
    if (path === '/api/v1/results') return this.#claim(json);
    if (path === '/api/v1/runs') {
      const signature = String(headers[runSignatureHeader]);
      const message = runMessage(deviceId, sha256OfBytes(body));
      const taken = !this.checksSignatures || this.#isSigned(deviceId, message, signature);
      return taken ? this.#run(json, body) : problem(401, 'The report is not signed.');
    }
    if (path === '/api/v1/leases') return this.queue.lease(deviceId, json, gone);
    const [, jobId = '', act] = /^\/api\/v1\/leases\/([^/]+)\/(renew|end)$/.exec(path) ?? [];
    if (act === 'renew') return this.queue.renew(jobId, json);
    if (act === 'end') return this.queue.end(jobId, json);
    const known = this.artifacts.has(path.replace('/api/v1/artifacts/', ''));
    return known ? 'file' : problem(404, 'There is no such address.');
  }

  #enrol(json: unknown): Reply {
    const request = EnrolRequest.safeParse(json);
    if (!request.success) return problem(422, 'The request is not valid.');
    if (request.data.code !== this.code) return problem(403, 'The code is not valid.');
    const { publicKey } = request.data;
    const known = [...this.devices].find(([, key]) => key === publicKey)?.[0];
    if (this.singleUse && !known && this.devices.size > 0) {
      return problem(403, 'The code was used before.');
    }
    const deviceId = known ?? uuidv7();
    this.devices.set(deviceId, publicKey);
    return {
      status: 201,
      value: { deviceId, workspace: 'home', hubKey: this.hubKey, confirmed: true },
    };
  }

  #challenge(): Reply {
    const nonce = randomBytes(24).toString('base64url');
    this.#nonces.add(nonce);
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    return { status: 200, value: { nonce, expiresAt } };
  }

  #token(json: unknown): Reply {
    const { deviceId, nonce, signature } = TokenRequest.parse(json);
    if (!this.devices.has(deviceId)) return problem(401, 'This device is not enrolled here.');
    const signed = this.#isSigned(deviceId, tokenMessage(deviceId, nonce), signature);
    if (!this.#nonces.delete(nonce) || !signed) return problem(401, 'Not signed.');
    const token = randomBytes(24).toString('base64url');
    this.#tokens.set(token, deviceId);
    return { status: 200, value: { token, expiresInS: 900 } };
  }

  #isSigned(deviceId: string, message: string, signature: string): boolean {
    const x = this.devices.get(deviceId) ?? '';
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(message), key, Buffer.from(signature, 'base64url'));
  }

  #claim(json: unknown): Reply {
    const request = ClaimRequest.safeParse(json);
    if (!request.success) {
      return problem(422, JSON.stringify(request.error.issues.slice(0, 3)));
    }
    const { claimKey, plan, unsupported, lease } = request.data;
    if (lease && !this.queue.holds(lease)) {
      return problem(409, 'The lease is over.', 'lease-lost');
    }
    const known = this.claims.get(claimKey);
    const statuses = new Map<number, RunStatus>();
    const opened = { resultId: uuidv7(), lease, planned: plan.planned, statuses, unsupported };
    const result: OpenResult = known ?? opened;
    this.claims.set(claimKey, result);
    this.claimRequests.push(request.data);
    if (stateOf(result) === 'open') {
      const more = plan.planned.filter(
        ({ index }) => !result.planned.some((run) => run.index === index),
      );
      result.planned = [...result.planned, ...more];
    }
    if (!known) this.openedCells.push(openedName(request.data));
    const runs = result.planned.map((run) => ({
      ...run,
      status: result.statuses.get(run.index) ?? null,
    }));
    return { status: 200, value: { resultId: result.resultId, state: stateOf(result), runs } };
  }

  #run(json: unknown, body: Buffer): Reply {
    const report = RunReport.safeParse(json);
    if (!report.success) {
      return problem(422, JSON.stringify(report.error.issues.slice(0, 3)));
    }
    const { resultId, runIndex, status } = report.data;
    const result = [...this.claims.values()].find((one) => one.resultId === resultId);
    if (!result) return problem(404, 'There is no such result.');
    const sha256 = sha256OfBytes(body);
    const row = this.stored.find((one) => one.resultId === resultId && one.runIndex === runIndex);
    if (row && row.sha256 !== sha256) return problem(409, 'Another report is stored.');
    if (!row) this.stored.push({ resultId, runIndex, sha256, body });
    result.statuses.set(runIndex, status);
    const receipt: Receipt = {
      resultId,
      runIndex,
      sha256,
      receivedAt: new Date().toISOString(),
      resultState: stateOf(result),
    };
    this.acked.push(receipt);
    return { status: 201, value: receipt };
  }
}
