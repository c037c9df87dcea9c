/** Values of which the least recently used go when all together are larger than allowed. */
export interface LruByBytes<V> {
  get: (key: string) => V | undefined;
  set: (key: string, value: V, bytes: number) => void;
}

/** An empty one that holds `most` bytes, as its callers count them; what is larger alone is not kept. */
export function lruByBytes<V>(most: number): LruByBytes<V> {
  // A Map keeps the order of insertion: taking out and putting in makes an entry the newest.
  const entries = new Map<string, { value: V; bytes: number }>();
  let held = 0;
  const remove = (key: string) => {
    held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get: (key) => {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set: (key, value, bytes) => {
      remove(key);
      if (bytes > most) return;
      entries.set(key, { value, bytes });
      held += bytes;
      for (const oldest of entries.keys()) {
        if (held <= most) return;
        remove(oldest);
      }
    },
  };
}
