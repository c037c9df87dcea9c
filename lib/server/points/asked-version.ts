/**
 * The data version that an address asks for (`?ds=`); null without one, NaN for anything that is no
 * whole number, which resolveVersion refuses.
 */
export function askedVersion(query: URLSearchParams): number | null {
  const text = query.get('ds');
  if (text === null) return null;
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
}
