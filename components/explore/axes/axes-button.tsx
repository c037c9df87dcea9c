'use client';

import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { AxesPanelProps } from './axes-panel.tsx';

const AxesPopover = dynamic(() => import('./axes-popover.tsx').then((file) => file.AxesPopover), {
  ssr: false,
});

/** Opens what is seldom changed: scales, unit, timer, colour, lines. Its code is loaded then. */
export function AxesButton(props: AxesPanelProps) {
  const { explore } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          setOpened(true);
          setOpen(!open);
        }}
      >
        {explore.controls.axes}
        <Icon name="chevron" size={14} />
      </Button>
      {opened ? (
        <AxesPopover {...props} open={open} onOpenChange={setOpen} anchor={button} />
      ) : null}
    </>
  );
}
