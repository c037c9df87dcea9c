/** Stands in for the `server-only` package in plain Node, where it would throw on import. */
export {};
