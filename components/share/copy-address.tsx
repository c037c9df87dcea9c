'use client';

import { shareWords } from '../../lib/text/share-words.ts';
import { useLocale } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy.ts';
import { Icon } from '../ui/icon.tsx';
import { toast } from '../ui/toast.ts';

/** Copies the address of a link whose last part the hub knows. */
export function CopyAddress({ path, name }: { path: string; name: string }) {
  const { settings } = shareWords(useLocale());
  async function copy() {
    if (await copyText(`${location.origin}${path}`)) toast(settings.copied);
    else toast.error(settings.copyFailed);
  }
  return (
    <Button aria-label={settings.copyLink(name)} onClick={() => void copy()}>
      <Icon name="copy" />
    </Button>
  );
}
