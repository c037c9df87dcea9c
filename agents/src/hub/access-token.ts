import { ChallengeReply, TokenReply } from '../../../lib/contract/device.ts';
import { ask } from './ask.ts';
import type { DeviceKey } from './device-key.ts';
import type { WhenStopping } from './http.ts';

/** How an exchange may behave; see HttpRequest. */
export interface Manner {
  timeoutMs?: number;
  onStop?: WhenStopping;
}

/** The token of a device: fetched by its key when needed, kept in memory, never written down. */
export class AccessToken {
  readonly #hub: string;
  readonly #deviceId: string;
  readonly #key: DeviceKey;
  #token: { text: string; expiresAtMs: number } | null = null;

  constructor(hub: string, deviceId: string, key: DeviceKey) {
    this.#hub = hub;
    this.#deviceId = deviceId;
    this.#key = key;
  }

  /** @throws HubError when the hub does not know this device, Error when it cannot be reached */
  async current(manner: Manner = {}): Promise<string> {
    const now = performance.now();
    if (this.#token && now < this.#token.expiresAtMs) return this.#token.text;
    const deviceId = this.#deviceId;
    const question = { hub: this.#hub, token: null, ...manner };
    const challenge = await ask({
      ...question,
      path: '/api/v1/devices/challenge',
      body: { deviceId },
      reply: ChallengeReply,
    });
    const signature = this.#key.signChallenge(deviceId, challenge.nonce);
    const reply = await ask({
      ...question,
      path: '/api/v1/devices/token',
      body: { deviceId, nonce: challenge.nonce, signature },
      reply: TokenReply,
    });
    // Renewed a tenth early, so that a token does not run out on its way.
    this.#token = { text: reply.token, expiresAtMs: now + reply.expiresInS * 900 };
    return reply.token;
  }

  /** The next call fetches a new one. */
  forget(): void {
    this.#token = null;
  }
}
