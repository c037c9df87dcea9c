/** Up to so many panels share the width of the page; more stand in columns of one width. */
export const mostWide = 3;

/** One drawing of a panel, and the widths of its box at which it is the one that shows. */
export interface PanelSize {
  width: number;
  height: number;
  className: string;
}

const small = { width: 340, height: 264 };

const shared: readonly PanelSize[] = [
  { ...small, className: '@min-[460px]:hidden' },
  { width: 520, height: 290, className: 'hidden @min-[460px]:block @min-[690px]:hidden' },
  { width: 760, height: 320, className: 'hidden @min-[690px]:block @min-[960px]:hidden' },
  { width: 1040, height: 350, className: 'hidden @min-[960px]:block' },
];

/** The drawings of a panel among so many: text keeps near its size, however wide its box is. */
export function panelSizes(among: number): readonly PanelSize[] {
  return among > mostWide ? [{ ...small, className: '' }] : shared;
}
