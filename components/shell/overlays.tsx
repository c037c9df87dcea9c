'use client';

import { useRouter } from 'next/navigation';
import { type ComponentType, useEffect, useState } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { notify } from './notify.ts';
import { type Overlay, openOverlay, showOverlaysBy } from './overlay-store.ts';
import { useWords } from './words-provider.tsx';

interface PanelProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  owner: boolean;
}

/** The panels come from the hub when they are first asked for. */
const panels: Record<Overlay, () => Promise<ComponentType<PanelProps>>> = {
  palette: async () => (await import('../palette/palette.tsx')).Palette,
  keys: async () => (await import('../keys/key-map.tsx')).KeyMap,
};

/** The panels that open over any page, and the keys that work on every page. */
export function Overlays({ owner }: { owner: boolean }) {
  const { shell } = useWords();
  const router = useRouter();
  const [open, setOpen] = useState<Overlay | null>(null);
  const [loaded, setLoaded] = useState<Partial<Record<Overlay, ComponentType<PanelProps>>>>({});
  useEffect(
    () =>
      showOverlaysBy((overlay) => {
        panels[overlay]().then(
          (Panel) => {
            setLoaded((before) => ({ ...before, [overlay]: Panel }));
            setOpen(overlay);
          },
          () => notify(shell.partFailed),
        );
      }),
    [shell],
  );
  useKeys(
    [
      { keys: '/', does: 'search', run: () => openOverlay('palette') },
      { keys: 'mod+k', does: 'search', run: () => openOverlay('palette') },
      { keys: '?', does: 'keyMap', run: () => openOverlay('keys') },
      { keys: 'g e', does: 'goExplore', run: () => router.push('/') },
      { keys: 'g c', does: 'goCompare', run: () => router.push('/compare') },
      { keys: 'g d', does: 'goDevices', run: () => router.push('/devices') },
      { keys: 'g j', does: 'goJobs', run: () => router.push('/jobs') },
      { keys: 'g m', does: 'goMethodology', run: () => router.push('/methodology') },
    ],
    'everywhere',
  );
  const panel = (overlay: Overlay) => {
    const Panel = loaded[overlay];
    if (!Panel) return null;
    return (
      <Panel
        key={overlay}
        open={open === overlay}
        onOpenChange={(next) => setOpen(next ? overlay : null)}
        owner={owner}
      />
    );
  };
  return (
    <>
      {panel('palette')}
      {panel('keys')}
    </>
  );
}
