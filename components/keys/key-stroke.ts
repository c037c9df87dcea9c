/** What of a keyboard event names a stroke. */
export interface KeyEventLike {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  getModifierState: (name: string) => boolean;
}

/**
 * The stroke of an event as bindings write it: `f`, `?`, `mod+k`; null for what no binding can be
 * (a modifier alone, a named key, a letter with Shift or Alt). On a layout without Latin letters
 * the place of the key counts; signs may need Alt or AltGr, as `[` does on a German one.
 */
export function strokeOf(event: KeyEventLike): string | null {
  const key = latinKey(event);
  if (key === null) return null;
  const letter = /^[a-z]$/i.test(key);
  const graph = event.getModifierState('AltGraph');
  const mod = (event.ctrlKey || event.metaKey) && !graph;
  if (letter && (event.shiftKey || event.altKey)) return null;
  if (mod && event.altKey) return null;
  return `${mod ? 'mod+' : ''}${letter ? key.toLowerCase() : key}`;
}

function latinKey({ key, code }: KeyEventLike): string | null {
  if (/^[!-~]$/.test(key)) return key;
  if (key.length !== 1) return null;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** Where a row of strokes has got to: a binding's keys, the start of one, or nothing. */
export interface Progress {
  match: string | null;
  pending: string | null;
}

/** The next stroke of a row: `pending` are those before it, `known` the keys of all bindings. */
export function nextStroke(
  pending: string | null,
  stroke: string,
  known: readonly string[],
): Progress {
  const row = pending === null ? stroke : `${pending} ${stroke}`;
  if (known.includes(row)) return { match: row, pending: null };
  if (known.some((keys) => keys.startsWith(`${row} `))) return { match: null, pending: row };
  return pending === null ? { match: null, pending: null } : nextStroke(null, stroke, known);
}
