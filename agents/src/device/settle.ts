import type { Remark } from '../../../lib/contract/remark.ts';
import type { Profile } from '../../../lib/contract/vocabulary.ts';
import { CoolestMoments } from './coolest-moments.ts';
import { type Moment, secondsToCool } from './cooling-estimate.ts';
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

/** What is waited for before a run. `secondsLeft` is an estimate by the observed rate. */
export type Waiting =
  | { kind: 'busy'; used: string }
  | { kind: 'cooling'; celsius: number; targetC: number; secondsLeft: number | null };

/** Who hears what is waited for, and may end the waiting. */
export interface Follower {
  onWait?(wait: Waiting): void;
  stopped?(): boolean;
}

/** How the device was found when the waiting was over. */
export interface Settled {
  /** What other programs still use, when that is more than a fifth of the cores; else null. */
  busy: string | null;
  remarks: Remark[];
}

/** More of the cores than this in use by others disturbs a measurement (method.md A6.7). */
const largestBusyShare = 0.2;
/** So far above the coolest moment of the last hours a run may start (A6.4). */
export const largestRiseC = 5;
const lookMs = 1000;
/** As many as the estimate looks back for. */
const mostReadings = 60;

/**
 * Waits before a run until other programs are quiet and the device is cool again. The load average
 * lags by a minute, so CPU time is looked at for one second. What cannot be read is not waited for.
 */
export class Settler {
  readonly #senses: Senses;
  readonly #lookMs: number;
  readonly #coolest = new CoolestMoments();

  /** `look` in milliseconds: how long CPU time is looked at. */
  constructor(senses: Senses, look = lookMs) {
    this.#senses = senses;
    this.#lookMs = look;
  }

  /**
   * Waits as long as the patience lasts or until the work is stopped, tells what for, and says what
   * it had to accept.
   */
  async settle(patience: Patience, follower: Follower = {}): Promise<Settled> {
    const remarks: Remark[] = [];
    const load = await this.#quiet(patience.busyMs, follower);
    if (load !== null) {
      const detail = `other programs used ${coresText(load)} when it began`;
      remarks.push({ code: 'busy_before', detail });
    }
    const hot = await this.#cool(patience.hotMs, follower);
    if (hot !== null) {
      const detail = `${hot.zone} was ${hot.rise.toFixed(0)} C above the coolest moment`;
      remarks.push({ code: 'hot_start', detail });
    }
    return { busy: load && coresText(load), remarks };
  }

  /**
   * Looks at the temperatures, so that the device at rest is known before it is to measure.
   *
   * @returns those of the zone that has risen most, and where a run may start; null without a zone
   */
  async see(): Promise<{ celsius: number; startC: number } | null> {
    const hottest = this.#hottest(await this.#senses.temperatures());
    if (hottest === null) return null;
    const { celsius, rise } = hottest;
    return { celsius, startC: celsius - rise + largestRiseC };
  }

  /** Null when the device is quiet, else what others still use of its cores. */
  async #quiet(
    limitMs: number,
    { onWait, stopped }: Follower,
  ): Promise<{ used: number; cores: number } | null> {
    const start = this.#senses.nowMs();
    for (;;) {
      const load = await this.#look();
      if (load === null || load.used <= largestBusyShare * load.cores) return null;
      if (this.#senses.nowMs() - start >= limitMs || stopped?.()) return load;
      onWait?.({ kind: 'busy', used: coresText(load) });
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
  async #cool(limitMs: number, { onWait, stopped }: Follower): Promise<HotZone | null> {
    const start = this.#senses.nowMs();
    const readings = new Map<string, Moment[]>();
    for (;;) {
      const temperatures = await this.#senses.temperatures();
      const hottest = this.#hottest(temperatures);
      if (hottest === null || hottest.rise <= largestRiseC) return null;
      const atMs = this.#senses.nowMs();
      const leftMs = limitMs - (atMs - start);
      if (leftMs <= 0 || stopped?.()) return hottest;
      for (const [zone, celsius] of temperatures) {
        const earlier = (readings.get(zone) ?? []).slice(-mostReadings);
        readings.set(zone, [...earlier, { atMs, celsius }]);
      }
      const { zone, celsius, rise } = hottest;
      const restC = celsius - rise;
      const targetC = restC + largestRiseC;
      const seconds = secondsToCool(readings.get(zone) ?? [], targetC, restC);
      const secondsLeft = seconds === null ? null : Math.min(seconds, leftMs / 1000);
      onWait?.({ kind: 'cooling', celsius, targetC, secondsLeft });
      await this.#senses.sleep(lookMs);
    }
  }

  #hottest(temperatures: ReadonlyMap<string, number>): HotZone | null {
    this.#coolest.see(temperatures, this.#senses.nowMs());
    let hottest: HotZone | null = null;
    for (const [zone, celsius] of temperatures) {
      const rise = celsius - (this.#coolest.of(zone) ?? celsius);
      if (hottest === null || rise > hottest.rise) hottest = { zone, celsius, rise };
    }
    return hottest;
  }
}

interface HotZone {
  zone: string;
  celsius: number;
  rise: number;
}

function coresText({ used, cores }: { used: number; cores: number }): string {
  return `${used.toFixed(1)} of ${cores} cores`;
}
