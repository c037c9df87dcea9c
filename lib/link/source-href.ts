/** Ids of shipped published rows: the key of their source and 16 digits of their content's hash. */
const publishedId = /^([a-z0-9_]+)\.[0-9a-f]{16}$/;

/**
 * Address of the source row that a published point was read from, as its source states it; null for
 * points that do not ship with the product.
 */
export function sourceHref({ id }: { id: string }): string | null {
  const key = publishedId.exec(id)?.[1];
  return key === undefined ? null : `/sources/${key}?row=${id}#${id}`;
}
