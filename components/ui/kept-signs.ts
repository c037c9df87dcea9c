/** Keys and taps before the script of a page answers for them. */
export interface KeptSigns {
  /** Stops keeping, and gives them again in their order. */
  replay: () => void;
  /** Stops keeping, and forgets. */
  forget: () => void;
}

/**
 * Keeps the keys that nothing answered for yet, pressed anywhere on the page, and where a finger tapped
 * inside `box`. What a mouse does comes after it came over the page, which asks for the script. Keys
 * with a modifier, and those of fields, are the browser's.
 */
export function keepSigns(box: HTMLElement): KeptSigns {
  const kept: { target: EventTarget; event: Event }[] = [];
  const keepKey = (event: KeyboardEvent) => {
    const { key, code, shiftKey, target } = event;
    const modified = event.metaKey || event.ctrlKey || event.altKey;
    if (modified || event.repeat || event.defaultPrevented || isField(target)) return;
    const again = { key, code, shiftKey, bubbles: true, cancelable: true };
    kept.push({ target: document.body, event: new KeyboardEvent('keydown', again) });
  };
  const keepTap = (event: PointerEvent) => {
    const { target, clientX, clientY, pointerType } = event;
    if (pointerType !== 'touch' || !(target instanceof Element) || !box.contains(target)) return;
    const again = { clientX, clientY, pointerType, bubbles: true };
    kept.push({ target, event: new PointerEvent('pointerup', again) });
  };
  // On the window: after all who answer for a key.
  window.addEventListener('keydown', keepKey);
  window.addEventListener('pointerup', keepTap);
  const forget = () => {
    window.removeEventListener('keydown', keepKey);
    window.removeEventListener('pointerup', keepTap);
    kept.length = 0;
  };
  const replay = () => {
    const again = [...kept];
    forget();
    for (const { target, event } of again) target.dispatchEvent(event);
  };
  return { replay, forget };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
