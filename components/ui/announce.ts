let say: ((text: string) => void) | null = null;

/** Speaks a text politely through the page's one live region. */
export function announce(text: string): void {
  say?.(text);
}

/** Says who speaks, until the returned function is called. */
export function announceBy(speaker: (text: string) => void): () => void {
  say = speaker;
  return () => {
    if (say === speaker) say = null;
  };
}
