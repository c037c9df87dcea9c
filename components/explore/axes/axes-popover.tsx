'use client';

import type { RefObject } from 'react';
import { useWords } from '../../shell/words-provider.tsx';
import { Popover } from '../../ui/popover.tsx';
import { AxesPanel, type AxesPanelProps } from './axes-panel.tsx';

/** The axes panel beside its button. */
export function AxesPopover({
  open,
  onOpenChange,
  anchor,
  ...panel
}: AxesPanelProps & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
}) {
  const { explore, shell } = useWords();
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      title={explore.controls.axesTitle}
      closeLabel={shell.close}
    >
      <AxesPanel {...panel} />
    </Popover>
  );
}
