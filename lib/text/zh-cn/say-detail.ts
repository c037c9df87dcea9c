/** A sentence that a result carries in English, and how it is said; groups in the order found. */
export type Said = readonly [sentence: RegExp, say: (...groups: string[]) => string];

/**
 * A stored English sentence in Chinese, with its own figures and its full stop where it has one; a
 * sentence that is not known stays as it is.
 */
export function sayDetail(english: string, known: readonly Said[]): string {
  const stop = english.endsWith('.');
  const bare = stop ? english.slice(0, -1) : english;
  const sentence = /^[A-Z][a-z]/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  for (const [pattern, say] of known) {
    const groups = (pattern.exec(sentence) ?? pattern.exec(bare))?.slice(1);
    if (groups) return say(...groups) + (stop ? '。' : '');
  }
  return english;
}
