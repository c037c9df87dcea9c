'use client';

import type { ExportHrefs } from '../../lib/export/export-hrefs.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { usePart } from '../ui/use-part.ts';

const loadMenu = async () => (await import('./export-menu-open.tsx')).ExportMenuOpen;

export interface ExportMenuProps {
  /** Addresses of the files; a format that is not named is not offered. */
  hrefs: ExportHrefs;
  /** Address of the raw samples of one result, where it applies. */
  samplesHref?: string | null;
  /** As wide as its place, in a bar under a thumb. */
  wide?: boolean;
}

/**
 * Files of what the page shows, behind one button: CSV, JSON, Markdown to copy, SVG, PNG, samples.
 * All its props are plain data, so that pages drawn on the server can hold it. The menu and its words
 * come when a pointer or the focus reaches the button.
 */
export function ExportMenu(props: ExportMenuProps) {
  const { shell } = useWords();
  const [Menu, want, prepare] = usePart(loadMenu);
  if (Menu) return <Menu {...props} />;
  return (
    <Button
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={want}
      className={props.wide ? 'h-10 flex-1' : ''}
    >
      {shell.export}
      <Icon name="chevron" size={14} />
    </Button>
  );
}
