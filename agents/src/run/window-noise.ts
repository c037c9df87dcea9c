/** CPU time of this very process inside a child's measured window, as a share of one core. */
export class WindowNoise {
  #start: { usage: NodeJS.CpuUsage; atMs: number } | null = null;
  #share: number | null = null;

  see(edge: 'start' | 'end'): void {
    if (edge === 'start') this.#start = { usage: process.cpuUsage(), atMs: performance.now() };
    else if (this.#start) {
      const { user, system } = process.cpuUsage(this.#start.usage);
      this.#share = (user + system) / 1000 / (performance.now() - this.#start.atMs);
    }
  }

  /** Null when no window was seen. */
  share(): number | null {
    return this.#share;
  }
}
