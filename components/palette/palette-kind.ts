import type { PaletteKind } from './palette-item.ts';

const kinds: Record<PaletteKind, true> = {
  device: true,
  model: true,
  framework: true,
  result: true,
  study: true,
  view: true,
  page: true,
  action: true,
  basket: true,
  unbasket: true,
};

/** Whether a stored word names a kind of entry. */
export function isPaletteKind(value: unknown): value is PaletteKind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}
