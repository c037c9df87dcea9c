'use client';

import { useEffect } from 'react';
import type { PanelProps } from './panel-props.ts';
import { usePart } from './use-part.ts';

const loadPanel = async () => (await import('./sheet-panel.tsx')).SheetPanel;

/**
 * A panel that comes in from the left and holds the focus until it is closed by its button,
 * Escape, Back or a swipe. `footer` stays in sight. Its code comes when it is first opened.
 */
export function Sheet(props: PanelProps) {
  const [Panel, want] = usePart(loadPanel);
  const { open } = props;
  useEffect(() => {
    if (open) want();
  }, [open, want]);
  return Panel && <Panel {...props} />;
}
