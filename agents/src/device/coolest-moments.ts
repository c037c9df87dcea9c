/** Half of the time over which the coolest moment counts: a room is not as warm at noon as at night. */
const spanMs = 3 * 3600 * 1000;

/**
 * The lowest temperature of each zone in the last hours: what a device comes back to when it rests.
 * Between three and six hours are remembered.
 */
export class CoolestMoments {
  #now = new Map<string, number>();
  #before = new Map<string, number>();
  #sinceMs: number | null = null;

  see(temperatures: ReadonlyMap<string, number>, nowMs: number): void {
    this.#sinceMs ??= nowMs;
    if (nowMs - this.#sinceMs >= spanMs) {
      this.#before = this.#now;
      this.#now = new Map();
      this.#sinceMs = nowMs;
    }
    for (const [zone, celsius] of temperatures) {
      this.#now.set(zone, Math.min(celsius, this.#now.get(zone) ?? celsius));
    }
  }

  /** Null for a zone that was never seen. */
  of(zone: string): number | null {
    const seen = [this.#now.get(zone), this.#before.get(zone)].filter((one) => one !== undefined);
    return seen.length === 0 ? null : Math.min(...seen);
  }
}
