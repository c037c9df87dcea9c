/** What the server knows of who reads the page. */
export interface ExploreReader {
  /** The owner of the hub, who may queue jobs and keep views. */
  owner: boolean;
  /** A device of theirs is measuring now; only the owner is told. */
  measuring: boolean;
}

/** Somebody who only reads. */
export const anyReader: ExploreReader = { owner: false, measuring: false };
