import type { FoundItem } from '../../lib/contract/catalogue.ts';
import type { PaletteWords } from '../../lib/text/palette-words.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';

const kinds = ['device', 'model', 'framework', 'result', 'study'] as const;

/** First part of the address of each kind. */
const paths: Record<FoundItem['kind'], string> = {
  device: '/d/',
  model: '/m/',
  framework: '/f/',
  result: '/r/',
  study: '/study/',
};

/** What the hub found, as entries under headings; a group stands where its best entry stands. */
export function foundGroups(
  items: readonly FoundItem[],
  words: PaletteWords['palette'],
): PaletteGroup[] {
  const groups = new Map<FoundItem['kind'], PaletteItem[]>();
  for (const item of items) {
    groups.set(item.kind, [...(groups.get(item.kind) ?? []), foundEntry(item, words)]);
  }
  return [...groups].map(([value, entries]) => ({ value, items: entries }));
}

function foundEntry(
  { kind, id, name, detail, points }: FoundItem,
  words: PaletteWords['palette'],
): PaletteItem {
  const facts = [detail, points === null ? null : words.points(points)];
  return {
    id: `${kind} ${id}`,
    kind,
    name,
    detail: facts.filter((fact) => fact !== null).join(' · ') || null,
    href: paths[kind] + encodeURIComponent(id),
    run: null,
  };
}

/**
 * The entries of a reply to GET /api/v1/search, read by hand: a schema would weigh more than the
 * palette.
 *
 * @throws TypeError when the value is none of the API's
 */
export function readFound(value: unknown): FoundItem[] {
  if (typeof value === 'object' && value !== null && 'items' in value) {
    if (Array.isArray(value.items)) return value.items.map(readItem);
  }
  throw new TypeError('The reply is no list of found items.');
}

function readItem(value: unknown): FoundItem {
  if (typeof value === 'object' && value !== null && 'kind' in value && 'id' in value) {
    const kind = kinds.find((one) => one === value.kind);
    const name = 'name' in value ? value.name : null;
    const detail = 'detail' in value ? value.detail : null;
    const points = 'points' in value ? value.points : null;
    if (kind !== undefined && typeof value.id === 'string' && typeof name === 'string') {
      return {
        kind,
        id: value.id,
        name,
        detail: typeof detail === 'string' ? detail : null,
        points: typeof points === 'number' ? points : null,
      };
    }
  }
  throw new TypeError('An entry of the reply has no kind, id or name.');
}
