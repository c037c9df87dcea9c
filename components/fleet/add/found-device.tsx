'use client';

import { useState } from 'react';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { useLocale } from '../../shell/words-provider.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { useNameFields } from '../name-fields.tsx';
import { foundFacts, isUnknownBoard } from './found-facts.tsx';
import { Pairs } from './install-facts.tsx';
import { useAddingWords } from './use-adding-words.ts';
import { useConfirm } from './use-confirm.ts';

/** What the device said of itself, to be confirmed by its owner before anything is measured. */
export function FoundDevice({
  device,
  confirmedAt,
  onDone,
}: {
  device: DeviceDetail;
  confirmedAt: string | null;
  onDone: () => void;
}) {
  const { found: words } = useAddingWords();
  const locale = useLocale();
  const [wrong, setWrong] = useState(false);
  const { value, valid, fields } = useNameFields(device, locale);
  const { run, busy, problem } = useConfirm(device, onDone);
  const reported = device.capabilities.length > 0;
  const loads = device.capabilities.some(({ state }) => state === 'ok');
  const facts = foundFacts(device, words, locale).map(
    ({ name, value: text }): [string, React.ReactNode] => [
      name,
      text ?? <span className="text-ink3">{words.notRead}</span>,
    ],
  );
  const half = Math.ceil(facts.length / 2);
  return (
    <Section title={words.title}>
      <p className="mb-3 text-ink2">
        {confirmedAt === null
          ? words.check
          : words.confirmed(`${confirmedAt.slice(0, 16).replace('T', ' ')} UTC`)}
      </p>
      <div className="grid gap-x-10 gap-y-1.5 md:grid-cols-2">
        <Pairs pairs={facts.slice(0, half)} />
        <Pairs pairs={facts.slice(half)} />
      </div>
      {isUnknownBoard(device) ? <p className="mt-3 text-remark">{words.unknown}</p> : null}
      {confirmedAt === null ? (
        <form
          className="mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (valid && reported && !busy) void run(value);
          }}
        >
          <div className="flex flex-wrap items-start gap-3">{fields}</div>
          <div className="mt-3 flex flex-wrap items-center justify-end gap-2">
            <Button aria-expanded={wrong} onClick={() => setWrong(!wrong)}>
              {words.wrong}
            </Button>
            <Button type="submit" kind="primary" disabled={!valid || !reported || busy}>
              {busy ? words.confirming : loads || !reported ? words.confirm : words.confirmOnly}
            </Button>
          </div>
        </form>
      ) : null}
      {confirmedAt !== null && loads && device.queued === 0 && device.job === null ? (
        <Button kind="primary" className="mt-4" disabled={busy} onClick={() => void run(null)}>
          {words.measure}
        </Button>
      ) : null}
      <div aria-live="polite" className="grid gap-2 pt-3 empty:pt-0">
        {problem ? <p className="text-fail">{problem}</p> : null}
        {reported ? null : <p className="text-ink2">{words.noStart}</p>}
        {reported && !loads ? <p className="text-remark">{words.nothingLoads}</p> : null}
        {wrong ? (
          <p>
            {words.wrongBody}{' '}
            <a href={`/devices/${device.id}`} className={buttonClass('plain')}>
              {words.openDevice}
            </a>
          </p>
        ) : null}
      </div>
    </Section>
  );
}
