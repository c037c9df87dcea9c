'use client';

import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { DeleteButton } from '../../shell/delete-button.tsx';
import { useLocale } from '../../shell/words-provider.tsx';

/** Revokes a token after asking once: it is refused from then on. */
export function RevokeToken({ id, name }: { id: string; name: string }) {
  const { jobsTokens: words } = jobsWords(useLocale());
  return (
    <DeleteButton
      path={`/api/v1/tokens/${id}`}
      done={words.revoked(name)}
      label={words.revoke}
      name={words.revokeToken(name)}
      sure={words.revokeSure}
      keep={words.revokeKeep}
    />
  );
}
