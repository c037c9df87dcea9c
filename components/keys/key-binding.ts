import type { PaletteWords } from '../../lib/text/palette-words.ts';

/** What a key does, by the name of its words (lib/text/en/keys.ts), so that pages carry none. */
export type KeyAct = keyof PaletteWords['keys']['acts'];

/**
 * A key and its act. `keys` is one stroke (`f`, `?`, `mod+k`: Ctrl, or Command on a Mac) or two in
 * a row (`g e`). Letters are without Shift; signs are as they are typed, whatever that takes.
 */
export interface KeyBinding {
  keys: string;
  does: KeyAct;
  run: () => void;
}
