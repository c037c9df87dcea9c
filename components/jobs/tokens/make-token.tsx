'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ApiScope, ApiTokenReply } from '../../../lib/contract/api-token.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { callApi } from '../../shell/call-api.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { CommandBlock } from '../../ui/command-block.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Field = 'name' | 'scopes' | 'days';

/** Makes a token and shows it, this once. */
export function MakeToken() {
  const { jobsTokens: words } = jobsWords(useLocale());
  const { shell } = useWords();
  const router = useRouter();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ApiScope[]>(['jobs:submit', 'jobs:read']);
  const [days, setDays] = useState('90');
  const [wrong, setWrong] = useState<Partial<Record<Field, string>>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<ApiTokenReply | null>(null);

  async function make(event: FormEvent) {
    event.preventDefault();
    const found = wrongOf({ name, scopes, days }, words.wrong);
    setWrong(found);
    setRefused(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const reply = await callApi('/api/v1/tokens', ApiTokenReply, {
      method: 'POST',
      body: { name: name.trim(), scopes, days: Number(days) },
      unreachable: shell.hubUnreachable,
    });
    setBusy(false);
    if (!reply.ok) {
      setRefused(reply.detail);
      return;
    }
    setMade(reply.value);
    setName('');
    router.refresh();
  }

  if (made !== null) return <Made token={made} onDone={() => setMade(null)} />;
  return (
    <form onSubmit={(event) => void make(event)} className="grid max-w-[560px] gap-4" noValidate>
      <TextField
        label={words.name}
        value={name}
        hint={words.nameHint}
        error={wrong.name}
        onChange={setName}
      />
      <ChoiceList
        legend={words.scopes}
        choices={ApiScope.options.map((scope) => ({
          value: scope,
          label: words.scopeNames[scope],
          note: scope,
        }))}
        chosen={scopes}
        searchLabel={words.scopes}
        nothingFound=""
        error={wrong.scopes}
        onChange={(chosen) => setScopes(ApiScope.options.filter((one) => chosen.includes(one)))}
      />
      <TextField
        label={words.days}
        value={days}
        hint={words.daysHint}
        error={wrong.days}
        inputMode="numeric"
        maxLength={3}
        className="w-44"
        onChange={setDays}
      />
      {refused === null ? null : (
        <p role="alert" className="text-fail">
          {refused}
        </p>
      )}
      <div>
        <Button type="submit" kind="primary" disabled={busy}>
          {busy ? words.creating : words.create}
        </Button>
      </div>
    </form>
  );
}

function Made({ token, onDone }: { token: ApiTokenReply; onDone: () => void }) {
  const { jobsTokens: words } = jobsWords(useLocale());
  const { shell } = useWords();
  return (
    <div className="grid max-w-[720px] gap-2 [&>*]:min-w-0" role="status">
      <p className="font-semibold">{words.made(token.name)}</p>
      <p className="text-remark">{words.once}</p>
      <CommandBlock
        command={token.token}
        copyLabel={words.copy}
        copiedText={shell.copied}
        failedText={shell.copyFailed}
      />
      <div>
        <Button onClick={onDone}>{words.done}</Button>
      </div>
    </div>
  );
}

function wrongOf(
  { name, scopes, days }: { name: string; scopes: readonly ApiScope[]; days: string },
  words: Record<Field, string>,
): Partial<Record<Field, string>> {
  const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  return {
    ...(name.trim() === '' && { name: words.name }),
    ...(scopes.length === 0 && { scopes: words.scopes }),
    ...((count < 1 || count > 365) && { days: words.days }),
  };
}
