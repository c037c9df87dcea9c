import type { Settler } from './settle.ts';

const periodMs = 10_000;
/** Ten minutes. */
const kept = 60;

/**
 * Looks at the device's temperature every 10 s in the agent's own process, for the owner's page and
 * so that the settler knows the device at rest.
 */
export class TemperatureWatch {
  readonly #settler: Pick<Settler, 'see'>;
  readonly #readings: (number | null)[] = [];
  #startC: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(settler: Pick<Settler, 'see'>) {
    this.#settler = settler;
  }

  /** Looks at once, then every 10 s until `stop`. */
  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => this.look(), periodMs);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    const seen = await this.#settler.see();
    this.#readings.push(rounded(seen?.celsius ?? null));
    if (this.#readings.length > kept) this.#readings.shift();
    this.#startC = rounded(seen?.startC ?? null);
  }

  /** Celsius, oldest first; null where it could not be read. */
  get readings(): (number | null)[] {
    return [...this.#readings];
  }

  get now(): number | null {
    return this.#readings.at(-1) ?? null;
  }

  /** Above which the next measurement waits. */
  get startC(): number | null {
    return this.#startC;
  }
}

function rounded(celsius: number | null): number | null {
  return celsius === null ? null : Math.round(celsius * 10) / 10;
}
