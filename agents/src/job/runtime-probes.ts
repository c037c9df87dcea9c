import { adapterOf } from '../runtimes/adapters.ts';
import { type Probe, probeRuntime } from './probe-runtimes.ts';

/** Probes each runtime once a process, when it is first asked for. */
export class RuntimeProbes {
  readonly #agentFile: string;
  readonly #folders: string[];
  readonly #known = new Map<string, Promise<Probe>>();

  constructor(agentFile: string, folders: string[]) {
    this.#agentFile = agentFile;
    this.#folders = folders;
  }

  /** @throws Error when no adapter has this name */
  of(slug: string): Promise<Probe> {
    const known = this.#known.get(slug);
    if (known) return known;
    const probe = probeRuntime(adapterOf(slug), this.#agentFile, this.#folders);
    this.#known.set(slug, probe);
    return probe;
  }
}
