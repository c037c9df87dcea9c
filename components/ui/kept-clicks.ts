/** Clicks on what the script does not answer for yet. */
export interface KeptClicks {
  /** Stops keeping, and clicks again on what was clicked, in its order. */
  replay: () => void;
  /** Stops keeping, and forgets. */
  forget: () => void;
}

/**
 * Holds back every plain click inside `box` until it is replayed, so that none is lost and no link
 * leaves the page whose script was about to answer; tells of each. Clicks that ask for another tab
 * go through.
 */
export function keepClicks(box: HTMLElement, onClick: () => void): KeptClicks {
  const clicked: HTMLElement[] = [];
  const keep = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target.closest(answering) : null;
    if (!(target instanceof HTMLElement) || !box.contains(target)) return;
    event.preventDefault();
    clicked.push(target);
    onClick();
  };
  const forget = () => {
    window.removeEventListener('click', keep, true);
    clicked.length = 0;
  };
  const replay = () => {
    const again = [...clicked];
    forget();
    for (const element of again) if (element.isConnected) element.click();
  };
  // Before React, which stops what is on its way to a part that it has not taken over.
  window.addEventListener('click', keep, true);
  return { replay, forget };
}

/** What a click does something to. */
const answering = 'a[href], button, input, label, summary';
