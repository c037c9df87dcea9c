/**
 * A text of at most `longest` UTF-16 units, with "…" where something is missing. A character of two
 * units is kept or left out whole: half of one is no text.
 */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}
