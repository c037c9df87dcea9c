'use client';

import { useState } from 'react';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { CodeCommand } from './code-command.tsx';
import { CodeValidity } from './code-validity.tsx';
import { handCommand, type Processor, processors, scriptCommand } from './commands.ts';
import { HandFacts } from './hand-facts.tsx';
import { HubNotice } from './hub-notice.tsx';
import { InstallFacts } from './install-facts.tsx';
import type { InstallOffer } from './install-offer.ts';
import { type Method, methods, parseMethod } from './method.ts';
import { useAddingWords } from './use-adding-words.ts';
import type { FollowedEnrolment } from './use-enrolment.ts';
import { useMethod } from './use-method.ts';

/** The command to run on the device, in the way that was chosen, with all that it does. */
export function InstallCommand({
  offer,
  followed,
  revoked,
  now,
  method: initialMethod,
  refused,
  onRenew,
}: {
  offer: InstallOffer;
  followed: FollowedEnrolment | null;
  revoked: boolean;
  now: number;
  method: Method | null;
  /** Why no code could be made. */
  refused: string | null;
  onRenew: () => void;
}) {
  const words = useAddingWords();
  const [method, choose] = useMethod(initialMethod);
  const kinds = processors(offer.files);
  const [processor, setProcessor] = useState<Processor>(kinds[0] ?? 'aarch64');
  const byHand = method === 'hand';
  const unmade = byHand && offer.files.length === 0;
  return (
    <div>
      <HubNotice hub={offer.hub} />
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented
          label={words.method}
          value={method}
          segments={methods.map((value) => ({
            value,
            label: words.methods[value],
            href: `?method=${value}`,
          }))}
          onChoose={(value, event) => {
            event.preventDefault();
            choose(parseMethod(value) ?? 'script');
          }}
        />
        {byHand && kinds.length > 0 ? (
          <Select
            label={words.processor}
            prefix={words.processor}
            value={processor}
            options={kinds.map((value) => ({ value, label: value }))}
            onChoose={(value) => setProcessor(kinds.find((kind) => kind === value) ?? processor)}
          />
        ) : null}
        <div className="md:ml-auto">
          {followed ? (
            <CodeValidity
              expiresAt={followed.expiresAt}
              revoked={revoked}
              now={now}
              onRenew={onRenew}
            />
          ) : null}
        </div>
      </div>
      {refused ? <p className="mb-3 text-fail">{refused}</p> : null}
      {followed === null && !refused ? <p className="mb-3 text-ink2">{words.making}</p> : null}
      {followed && followed.code === null ? (
        <p className="mb-3">
          {words.shownOnce} <span className="text-ink2">{words.shownOnceBody}</span>
        </p>
      ) : null}
      {unmade ? <p className="mb-3 text-ink2">{words.hand.notMade}</p> : null}
      {followed?.code != null && !unmade ? (
        <CodeCommand
          command={
            byHand ? handCommand(offer.hub, offer.files, processor) : scriptCommand(offer.hub)
          }
          code={followed.code}
        />
      ) : null}
      <div className="mt-5">
        {byHand ? (
          <HandFacts offer={offer} ownNode={kinds.includes(processor)} />
        ) : (
          <InstallFacts offer={offer} />
        )}
      </div>
    </div>
  );
}
