/** What the address of the list asks for. */
export interface AskedChanges {
  before: number | null;
  since: number | null;
  kind: 'corrections' | null;
}

/** The address of a list of changes, its defaults left out. */
export function changesHref({ before, since, kind }: AskedChanges): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set('kind', kind);
  if (since !== null) query.set('since', String(since));
  if (before !== null) query.set('before', String(before));
  const text = query.toString();
  return text === '' ? '/changes' : `/changes?${text}`;
}
