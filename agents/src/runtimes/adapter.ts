import type { ArtifactFormat } from '../../../lib/contract/vocabulary.ts';
import type { RuntimeFacts } from '../../../lib/models/cell-rules/runtime-facts.ts';
import type { Packages } from './packages.ts';

/** One file of a model, as a runtime needs to know it. */
export interface ModelFile {
  path: string;
  format: ArtifactFormat;
  inputName: string;
  outputName: string;
  /** With the batch dimension. */
  inputShape: number[];
}

/** A model opened by a runtime. Everything that can be allocated before the window is. */
export interface Session {
  /** Which of the runtime's entry points `infer` calls, e.g. `session.run`. */
  readonly callPath: string;
  /** Whether `infer` gives a promise, so that a turn of the loop is timed with it. */
  readonly awaited: boolean;
  /** Filled by the caller before each inference; float32 in the order of the input shape. */
  readonly input: Float32Array;
  /**
   * One inference: reads `input`, and when it is over `output()` holds the result on the host. A
   * synchronous runtime returns nothing, so that no turn of the loop is timed with it.
   */
  infer(): Promise<void> | undefined;
  /** Logits of the last inference. */
  output(): Float32Array;
  close(): Promise<void>;
}

/** A runtime library in memory. */
export interface LoadedRuntime {
  /** @throws Error saying why the file cannot be run, with the dimension that nobody has fixed */
  open(file: ModelFile, threads: number): Promise<Session>;
}

/** A library runtime: what it is called, what it takes, how it is loaded. Runs in a forked child. */
export interface RuntimeAdapter extends RuntimeFacts {
  /** The package whose version is the runtime's. */
  package: string;
  load(packages: Packages): Promise<LoadedRuntime>;
}
