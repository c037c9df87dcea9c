/**
 * A number as somebody typed it: null for nothing, `wrong` for what is no number above 0 and up to
 * `largest`. At most nine decimals, as an address writes them.
 */
export function typedNumber(text: string, largest: number): number | null | 'wrong' {
  const plain = text.trim();
  if (plain === '') return null;
  if (!/^\d{1,13}(\.\d{1,9})?$/.test(plain)) return 'wrong';
  const value = Number(plain);
  return value > 0 && value <= largest ? value : 'wrong';
}
