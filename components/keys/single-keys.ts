const storageKey = 'inferometer.single-keys';

/** The choice where the browser keeps nothing. */
let unkept: boolean | null = null;

/**
 * Whether keys without Ctrl or Command act. Speech input and a slipped hand set them off, so that
 * they can be turned off (WCAG 2.1.4); the choice stays in this browser.
 */
export function areSingleKeysOn(): boolean {
  if (unkept !== null) return unkept;
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Turns them on or off; false where the browser keeps nothing and the choice ends with the page. */
export function turnSingleKeys(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
    unkept = null;
    return true;
  } catch {
    unkept = on;
    return false;
  }
}
