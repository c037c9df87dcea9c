import type { Remark } from '../../../lib/contract/remark.ts';
import type { Profile } from '../../../lib/contract/vocabulary.ts';
import { busyCores, type CpuTimes } from './cpu-use.ts';

/** How the settler sees the device; tests hand it readings and a clock of their own. */
export interface Senses {
  /** CPU time of the device; null where it cannot be read. */
  cpuTimes(): Promise<CpuTimes | null>;
  /** CPU time of this very process in milliseconds. */
  ownCpuMs(): number;
  /** Celsius by zone, of the zones that can be read. */
  temperatures(): Promise<ReadonlyMap<string, number>>;
  sleep(ms: number): Promise<void>;
  nowMs(): number;
}

/** How long a busy or a hot device is waited for at most. */
export interface Patience {
  busyMs: number;
  hotMs: number;
}

/** Patience by profile: a first look must not take long, a full measurement may. */
export const patienceOf: Record<Profile, Patience> = {
  quick: { busyMs: 10_000, hotMs: 10_000 },
  standard: { busyMs: 60_000, hotMs: 300_000 },
  full: { busyMs: 120_000, hotMs: 300_000 },
};

/** How the device was found when the waiting was over. */
export interface Settled {
  /** What other programs still use, when that is more than a fifth of the cores; else null. */
  busy: string | null;
  remarks: Remark[];
}

/** More of the cores than this in use by others disturbs a measurement (method.md A6.7). */
const largestBusyShare = 0.2;
/** So far above the coolest moment of this job a run may start (A6.4). */
const largestRiseC = 5;
const lookMs = 1000;

/**
 * Waits before a run until other programs are quiet and the device is cool again. The load average
 * lags by a minute, so CPU time is looked at for one second. What cannot be read is not waited for.
 */
export class Settler {
  readonly #senses: Senses;
  readonly #lookMs: number;
  readonly #coolest = new Map<string, number>();

  /** `look` in milliseconds: how long CPU time is looked at. */
  constructor(senses: Senses, look = lookMs) {
    this.#senses = senses;
    this.#lookMs = look;
  }

  /** Waits as long as the patience lasts, and says what it had to accept. */
  async settle(patience: Patience): Promise<Settled> {
    const remarks: Remark[] = [];
    const load = await this.#quiet(patience.busyMs);
    if (load !== null) {
      const detail = `other programs used ${coresText(load)} when it began`;
      remarks.push({ code: 'busy_before', detail });
    }
    const hot = await this.#cool(patience.hotMs);
    if (hot !== null) {
      const detail = `${hot.zone} was ${hot.rise.toFixed(0)} C above the coolest moment`;
      remarks.push({ code: 'hot_start', detail });
    }
    return { busy: load && coresText(load), remarks };
  }

  /** Null when the device is quiet, else what others still use of its cores. */
  async #quiet(limitMs: number): Promise<{ used: number; cores: number } | null> {
    const start = this.#senses.nowMs();
    for (;;) {
      const load = await this.#look();
      if (load === null || load.used <= largestBusyShare * load.cores) return null;
      if (this.#senses.nowMs() - start >= limitMs) return load;
    }
  }

  async #look(): Promise<{ used: number; cores: number } | null> {
    const { cpuTimes, ownCpuMs, nowMs, sleep } = this.#senses;
    const before = await cpuTimes();
    if (before === null) return null;
    const [ownMs, atMs] = [ownCpuMs(), nowMs()];
    await sleep(this.#lookMs);
    const after = await cpuTimes();
    const busy = after === null ? null : busyCores(before, after);
    const passedMs = nowMs() - atMs;
    if (busy === null || passedMs <= 0) return null;
    return { used: Math.max(0, busy - (ownCpuMs() - ownMs) / passedMs), cores: before.cores };
  }

  /** Null when no zone is hot, else the one that has risen most. */
  async #cool(limitMs: number): Promise<{ zone: string; rise: number } | null> {
    const start = this.#senses.nowMs();
    for (;;) {
      const hottest = this.#hottest(await this.#senses.temperatures());
      if (hottest === null || hottest.rise <= largestRiseC) return null;
      if (this.#senses.nowMs() - start >= limitMs) return hottest;
      await this.#senses.sleep(lookMs);
    }
  }

  #hottest(temperatures: ReadonlyMap<string, number>): { zone: string; rise: number } | null {
    let hottest: { zone: string; rise: number } | null = null;
    for (const [zone, celsius] of temperatures) {
      const coolest = Math.min(celsius, this.#coolest.get(zone) ?? celsius);
      this.#coolest.set(zone, coolest);
      const rise = celsius - coolest;
      if (hottest === null || rise > hottest.rise) hottest = { zone, rise };
    }
    return hottest;
  }
}

function coresText({ used, cores }: { used: number; cores: number }): string {
  return `${used.toFixed(1)} of ${cores} cores`;
}
