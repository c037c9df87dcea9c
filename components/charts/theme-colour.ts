/** The present value of a colour token, for canvases: they cannot use CSS variables themselves. */
export function themeColour(element: Element, token: string): string {
  return getComputedStyle(element).getPropertyValue(token).trim();
}

/** A six-digit hex colour at half strength; any other notation unchanged. */
export function halfStrength(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}80` : colour;
}

/**
 * Calls back when the colours change: by the reader's choice, by the system's, and for paper, which
 * is always light. Returns the undoing.
 */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
  for (const query of media) query.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    for (const query of media) query.removeEventListener('change', callback);
  };
}
