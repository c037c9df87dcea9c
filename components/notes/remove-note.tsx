'use client';

import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { DeleteButton } from '../shell/delete-button.tsx';
import { useLocale } from '../shell/words-provider.tsx';

/** Takes a note back after asking once. `day` tells it from the others. */
export function RemoveNote({ id, day }: { id: string; day: string }) {
  const { notes: words } = catalogueWords(useLocale()).history;
  return (
    <DeleteButton
      path={`/api/v1/notes/${id}`}
      done={words.removed}
      label={words.remove}
      name={words.removeName(day)}
      sure={words.removeSure}
      keep={words.removeKeep}
      kind="quiet"
    />
  );
}
