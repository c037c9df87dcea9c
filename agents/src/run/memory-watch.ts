import type { PeakMemory } from '../../../lib/contract/run.ts';
import { readProcessMemory, resetPeak } from '../child/process-memory.ts';

/**
 * Peak memory of a child between two checkpoints, read from outside: the peak counter is reset when
 * the runtime is loaded, and what it was then is the baseline (method.md A11).
 */
export class MemoryWatch {
  #baselineBytes: number | null = null;
  #peakBytes: number | null = null;
  #reset = false;

  see(checkpoint: 'loaded' | 'used', pid: number): void {
    if (checkpoint === 'loaded') {
      this.#reset = resetPeak(pid);
      this.#baselineBytes = readProcessMemory(pid).residentBytes;
    } else {
      this.#peakBytes = readProcessMemory(pid).peakBytes;
    }
  }

  /** Null where this device does not let a process's memory be read. */
  peak(): PeakMemory | null {
    if (this.#peakBytes === null) return null;
    return {
      peakBytes: this.#peakBytes,
      baselineBytes: this.#baselineBytes,
      scope: this.#reset ? 'VmHWM after runtime load' : 'VmHWM of the whole process',
    };
  }
}
