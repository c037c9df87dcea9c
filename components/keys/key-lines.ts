import type { KeyAct, KeyBinding } from './key-binding.ts';
import type { KeyScope } from './key-registry.ts';

/** An act with all keys that do it. */
export interface KeyLine {
  scope: KeyScope;
  does: KeyAct;
  keys: string[];
}

/** Keys gathered by what they do, in the order in which the acts were registered. */
export function keyLines(
  registered: readonly { scope: KeyScope; binding: Pick<KeyBinding, 'keys' | 'does'> }[],
): KeyLine[] {
  const lines = new Map<string, KeyLine>();
  for (const { scope, binding } of registered) {
    const line = lines.get(binding.does);
    if (line) line.keys.push(binding.keys);
    else lines.set(binding.does, { scope, does: binding.does, keys: [binding.keys] });
  }
  return [...lines.values()];
}
