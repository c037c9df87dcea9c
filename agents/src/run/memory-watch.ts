import type { PeakMemory } from '../../../lib/contract/run.ts';
import { processTree, readProcessMemory, resetPeak } from '../child/process-memory.ts';

/**
 * Peak memory of a child and its own children between two checkpoints, read from outside: the peak
 * counters are reset when the runtime is loaded, and what was resident then is the baseline
 * (method.md A11). Peaks of several processes are added, which is an upper bound: they need not have
 * been at the same moment.
 */
export class MemoryWatch {
  #baselineBytes: number | null = null;
  #peakBytes: number | null = null;
  #reset = false;
  #processes = 1;

  see(checkpoint: 'loaded' | 'used', pid: number): void {
    const tree = processTree(pid);
    if (checkpoint === 'loaded') {
      this.#reset = tree.map((one) => resetPeak(one)).every(Boolean);
      this.#baselineBytes = readProcessMemory(tree).residentBytes;
    } else {
      this.#peakBytes = readProcessMemory(tree).peakBytes;
      this.#processes = tree.length;
    }
  }

  /** Null where this device does not let a process's memory be read. */
  peak(): PeakMemory | null {
    if (this.#peakBytes === null) return null;
    const since = this.#reset ? 'VmHWM after runtime load' : 'VmHWM since the start';
    const of = this.#processes === 1 ? '' : `, sum of ${this.#processes} processes`;
    return {
      peakBytes: this.#peakBytes,
      baselineBytes: this.#baselineBytes,
      scope: `${since}${of}`,
    };
  }
}
