'use client';

import { modelWords } from '../../lib/text/model-words.ts';
import { DeleteButton } from '../shell/delete-button.tsx';
import { useLocale } from '../shell/words-provider.tsx';

/** Deletes a file after asking once; the hub keeps it while open jobs need it. */
export function DeleteModel({ sha256, name }: { sha256: string; name: string }) {
  const words = modelWords(useLocale());
  return (
    <DeleteButton
      path={`/api/v1/artifacts/${sha256}`}
      done={words.removed(name)}
      label={words.remove}
      name={words.removeFile(name)}
      sure={words.removeSure}
      keep={words.removeKeep}
    />
  );
}
