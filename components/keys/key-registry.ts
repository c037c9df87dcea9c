import type { KeyBinding } from './key-binding.ts';
import { nextStroke, strokeOf } from './key-stroke.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** Where keys work: on every page, or on the one that registered them. */
export type KeyScope = 'everywhere' | 'page';

interface Registered {
  scope: KeyScope;
  /** Asked at each stroke, so that a page may change what its keys do. */
  bindings: () => readonly KeyBinding[];
}

/** How long the second of two strokes may take. */
const rowMs = 1200;

const registered: Registered[] = [];
let pending: string | null = null;
let pendingUntil = 0;

/** Adds keys until the returned function is called. The latest registration of a key wins. */
export function registerKeys(scope: KeyScope, bindings: () => readonly KeyBinding[]): () => void {
  const entry = { scope, bindings };
  if (registered.length === 0) document.addEventListener('keydown', listen);
  registered.push(entry);
  return () => {
    registered.splice(registered.indexOf(entry), 1);
    if (registered.length === 0) document.removeEventListener('keydown', listen);
  };
}

/** The keys that work now, for the map: those of the page first, each once. */
export function registeredKeys(): { scope: KeyScope; binding: KeyBinding }[] {
  const found = new Map<string, { scope: KeyScope; binding: KeyBinding }>();
  for (const { scope, bindings } of [...registered].reverse()) {
    for (const binding of bindings()) {
      if (!found.has(binding.keys)) found.set(binding.keys, { scope, binding });
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(b.scope === 'page') - Number(a.scope === 'page'),
  );
}

function listen(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const stroke = strokeOf(event);
  if (stroke === null) return;
  const modified = stroke.startsWith('mod+');
  // A panel that is closing still has the focus for a moment, and no use for keys.
  const target = isClosing(event.target) ? null : event.target;
  if (isHeldByDialog(target)) return;
  if (!modified && (isTyping(target) || !areSingleKeysOn())) return;
  const now = event.timeStamp;
  const keys = registeredKeys();
  const known = keys.map(({ binding }) => binding.keys);
  const step = nextStroke(now < pendingUntil ? pending : null, stroke, known);
  pending = step.pending;
  pendingUntil = now + rowMs;
  const hit = keys.find(({ binding }) => binding.keys === step.match);
  if (!hit) return;
  event.preventDefault();
  hit.binding.run();
}

function isClosing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-closed]') !== null;
}

/** A dialog, a menu or a list that is open has its own keys. */
function isHeldByDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !==
      null
  );
}

/** Where letters are text: fields, and boxes that jump to what is typed. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches(
    'textarea, select, [role="combobox"], [role="textbox"], [role="searchbox"], ' +
      'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])',
  );
}
