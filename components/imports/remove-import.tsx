'use client';

import { importWords } from '../../lib/text/import-words.ts';
import { DeleteButton } from '../shell/delete-button.tsx';
import { useLocale } from '../shell/words-provider.tsx';

/** Removes an import after asking once: its points go, its results become tombstones. */
export function RemoveImport({ id, label }: { id: string; label: string }) {
  const words = importWords(useLocale());
  return (
    <DeleteButton
      path={`/api/v1/imports/${id}`}
      done={words.removedNow(label)}
      label={words.remove}
      name={words.removeOne(label)}
      sure={words.removeSure}
      keep={words.removeKeep}
    />
  );
}
