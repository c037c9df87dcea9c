import { useState } from 'react';
import type { LinkAccess, LinkMode } from '../../lib/contract/link.ts';
import type { ShareWords } from '../../lib/text/share-words.ts';
import { useWords } from '../shell/words-provider.tsx';
import { longestLinkTitle } from './link-choices.ts';
import { type MadeLink, makeLink } from './make-link.ts';
import type { Shared } from './shared.ts';

/** A secret link ends unless its owner says otherwise (reliability.md 5). */
const secretDays = '30';

export type MakeLink = ReturnType<typeof useMakeLink>;

/** What the form of a new link holds, and what came of it. */
export function useMakeLink(shared: Shared, words: ShareWords) {
  const { shell } = useWords();
  const [access, setAccess] = useState<LinkAccess>('public');
  const [mode, setMode] = useState<LinkMode>('frozen');
  const [title, setTitle] = useState('');
  const [typedDays, setDays] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ title?: string; days?: string }>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);
  const days = typedDays ?? (access === 'secret' ? secretDays : '');

  async function make() {
    const count = days.trim() === '' ? null : Number(days);
    const found = {
      ...(title.length > longestLinkTitle && { title: words.nameWrong }),
      ...(count !== null && !isDays(days) && { days: words.daysWrong }),
    };
    setWrong(found);
    setRefused(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const reply = await makeLink({
      path: shared.path,
      query: shared.query,
      access,
      mode,
      title: title.trim() || null,
      days: count,
    });
    setBusy(false);
    if (reply.ok) setMade(reply.link);
    else setRefused(reply.detail ?? shell.hubUnreachable);
  }

  return {
    access,
    setAccess,
    mode,
    setMode,
    title,
    setTitle,
    days,
    setDays,
    wrong,
    refused,
    busy,
    made,
    make,
    again: () => setMade(null),
  };
}

function isDays(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text.trim()) && Number(text) <= 3650;
}
