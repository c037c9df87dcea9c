/** Panels that open over any page. */
export type Overlay = 'palette' | 'keys';

let show: ((overlay: Overlay) => void) | null = null;

/** Opens a panel; nothing happens before the page has come to life. */
export function openOverlay(overlay: Overlay): void {
  show?.(overlay);
}

/** Says who shows the panels, until the returned function is called. */
export function showOverlaysBy(shower: (overlay: Overlay) => void): () => void {
  show = shower;
  return () => {
    if (show === shower) show = null;
  };
}
