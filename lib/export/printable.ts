/**
 * A text without what XML 1.0 has no place for: control characters, halves of characters, and the two
 * codes that are none. Names of others may hold them, and one would make a whole picture unreadable.
 */
export function printable(words: string): string {
  return words.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '');
}
