import type { PaletteWords } from '../../lib/text/palette-words.ts';

type Acts = PaletteWords['keys']['chartActs'];

/** Keys of each kind of picture, which it hears while it has the focus, and where it is found. */
const pictures: readonly { selector: string; keys: readonly [string[], keyof Acts][] }[] = [
  {
    // The front is a still picture until the reader does something.
    selector: 'main :is([role="application"], [data-chart="front"])',
    keys: [
      [['← →'], 'neighbour'],
      [['Home', 'End'], 'ends'],
      [['Enter'], 'open'],
      [['Esc'], 'close'],
    ],
  },
  {
    selector: 'main [data-chart="range"]',
    keys: [
      [['↑ ↓'], 'row'],
      [['Home', 'End'], 'rowEnds'],
      [['Enter'], 'open'],
    ],
  },
  {
    selector: 'main [data-chart="matrix"]',
    keys: [
      [['← → ↑ ↓'], 'cell'],
      [['Home', 'End'], 'cellEnds'],
      [['Enter'], 'openCell'],
    ],
  },
];

/** What the keys do in the picture that `found` says is on the page; nothing without one. */
export function pictureKeys(
  found: (selector: string) => boolean,
): readonly { keys: string[]; does: keyof Acts }[] {
  const picture = pictures.find(({ selector }) => found(selector));
  return (picture?.keys ?? []).map(([keys, does]) => ({ keys, does }));
}
