'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SavedView } from '../../lib/contract/saved-view.ts';
import type { SavedViewsWords } from '../../lib/text/saved-views-words.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Answer } from './views-api.ts';

const longest = 80;

/** A name and the button that gives it; what is wrong with it stands under the field. */
export function NameForm({
  label,
  initial = '',
  submit,
  words,
  onSubmit,
  onDone,
}: {
  label: string;
  /** The name so far: the field holds it, chosen whole, and Escape takes it back. */
  initial?: string;
  submit: string;
  words: SavedViewsWords;
  onSubmit: (name: string) => Promise<Answer<SavedView>>;
  /** After the name was given, or with null when it was taken back. */
  onDone: (view: SavedView | null) => void;
}) {
  const { shell } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(initial);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const renaming = initial !== '';
  useEffect(() => {
    if (renaming) form.current?.querySelector('input')?.select();
  }, [renaming]);
  async function give(event: FormEvent) {
    event.preventDefault();
    const given = name.trim();
    if (given === '' || given.length > longest) return setWrong(words.nameWrong);
    if (given === initial) return onDone(null);
    setBusy(true);
    const answer = await onSubmit(given);
    setBusy(false);
    if (answer.ok) {
      setName('');
      setWrong(null);
      onDone(answer.value);
    } else {
      const refusal = answer.detail ?? shell.hubUnreachable;
      setWrong(answer.taken ? words.nameTaken(given) : refusal);
    }
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void give(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !renaming) return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={label}
          value={name}
          maxLength={longest}
          error={wrong}
          className="min-w-40 flex-1"
          onChange={(next) => {
            setName(next);
            setWrong(null);
          }}
        />
        <div className={`flex gap-1.5 ${wrong === null ? '' : 'self-start pt-5'}`}>
          <Button type="submit" kind={renaming ? 'plain' : 'primary'} disabled={busy}>
            {submit}
          </Button>
          {renaming ? (
            <Button kind="quiet" onClick={() => onDone(null)}>
              {words.cancel}
            </Button>
          ) : null}
        </div>
      </div>
    </form>
  );
}
