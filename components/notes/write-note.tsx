'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import type { NoteSubject } from '../../lib/contract/note.ts';
import { catalogueWords } from '../../lib/text/catalogue-words.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.ts';
import { sendNote } from './send-note.ts';

/** As lib/contract/note.ts has it; its schema stays out of the browser. */
const longestNote = 2000;

/** What a note may be about, with its name in the list. */
export interface NoteTarget {
  about: NoteSubject;
  name: string;
}

/** The form in which the owner writes a note. */
export function WriteNote({ targets }: { targets: readonly NoteTarget[] }) {
  const locale = useLocale();
  const { notes: words } = catalogueWords(locale).history;
  const { shell } = useWords();
  const router = useRouter();
  const id = useId();
  const [target, setTarget] = useState(0);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const about = targets[target]?.about;
    const problem = problemOf(text, words, formatCount(longestNote, locale));
    setWrong(problem);
    if (problem !== null || !about) return;
    setBusy(true);
    const failed = await sendNote({ about, text: text.trim() }, shell.hubUnreachable);
    setBusy(false);
    if (failed !== null) {
      setWrong(failed);
      return;
    }
    setText('');
    toast(words.added);
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate className="mt-4 grid gap-2">
      <label htmlFor={id} className="text-ink2 text-small">
        {words.write}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestNote}
        value={text}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => setText(event.target.value)}
        className={`w-full rounded-ctl border bg-surface px-2.5 py-1.5 text-body text-ink ${wrong ? 'border-fail' : 'border-ctl'}`}
      />
      <p id={`${id}-said`} className={`text-small ${wrong ? 'text-fail' : 'text-ink3'}`}>
        {wrong ?? words.hint}
      </p>
      <div className="flex flex-wrap items-end gap-2">
        {targets.length > 1 ? (
          <label className="grid gap-1 text-ink2 text-small">
            {words.target}
            <select
              value={target}
              onChange={(event) => setTarget(Number(event.target.value))}
              className="h-[30px] pointer-coarse:h-10 max-w-full rounded-ctl border border-ctl bg-surface px-2 text-body text-ink"
            >
              {targets.map(({ name, about }, index) => (
                <option key={about.id} value={index}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <Button type="submit" disabled={busy}>
          {busy ? words.adding : words.add}
        </Button>
      </div>
    </form>
  );
}

function problemOf(
  text: string,
  words: { needed: string; tooLong: (most: string) => string },
  most: string,
): string | null {
  if (text.trim() === '') return words.needed;
  return text.trim().length > longestNote ? words.tooLong(most) : null;
}
