import type { PaletteItem } from './palette-item.ts';
import { isPaletteKind } from './palette-kind.ts';

const storageKey = 'inferometer.recent';
const most = 6;

/** Places that were chosen in this tab, the last first. */
export function readRecent(): PaletteItem[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.flatMap(readItem).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts a place first among them; acts are not kept. */
export function keepRecent(item: PaletteItem): void {
  if (item.href === null || item.kind === 'page') return;
  const { id, kind, name, detail, href } = item;
  const kept = [{ id, kind, name, detail, href }, ...readRecent().filter((one) => one.id !== id)];
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept.slice(0, most)));
  } catch {
    // A browser that keeps nothing has no list of what was chosen.
  }
}

function readItem(value: unknown): PaletteItem[] {
  if (typeof value !== 'object' || value === null) return [];
  const read = (key: string): unknown => Reflect.get(value, key);
  const [id, kind, name, detail, href] = ['id', 'kind', 'name', 'detail', 'href'].map(read);
  if (typeof id !== 'string' || typeof name !== 'string' || typeof href !== 'string') return [];
  if (!isPaletteKind(kind) || !/^\/(?!\/)/.test(href)) return [];
  return [{ id, kind, name, detail: typeof detail === 'string' ? detail : null, href, run: null }];
}
