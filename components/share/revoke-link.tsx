'use client';

import { shareWords } from '../../lib/text/share-words.ts';
import { DeleteButton } from '../shell/delete-button.tsx';
import { useLocale } from '../shell/words-provider.tsx';

/** Revokes a link after asking once: it opens nothing from then on. */
export function RevokeLink({ id, name }: { id: string; name: string }) {
  const { settings } = shareWords(useLocale());
  return (
    <DeleteButton
      path={`/api/v1/links/${id}`}
      done={settings.revokedNow(name)}
      label={settings.revoke}
      name={settings.revokeLink(name)}
      sure={settings.revokeSure}
      keep={settings.revokeKeep}
    />
  );
}
