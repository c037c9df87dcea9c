'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { SubmissionReply } from '../../../lib/contract/submission.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import { callApi } from '../../shell/call-api.ts';
import { useLocale, useWords } from '../../shell/words-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy.ts';
import { Section } from '../../ui/section.tsx';
import { toast } from '../../ui/toast.ts';
import { type Draft, draftKinds, emptyDraft } from '../draft/draft.ts';
import { draftHref } from '../draft/draft-address.ts';
import { draftName } from '../draft/draft-name.ts';
import { fieldErrors } from '../draft/field-errors.ts';
import { fieldOfPath } from '../draft/field-of-path.ts';
import type { FleetChoices } from '../draft/fleet-choices.ts';
import { type DraftBody, submissionOf } from '../draft/submission-of.ts';
import { useDraft } from '../draft/use-draft.ts';
import { type Refusal, usePreview } from '../draft/use-preview.ts';
import { DraftSegments } from './draft-segments.tsx';
import { HowMuch } from './how-much.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { WhatCells } from './what-cells.tsx';
import { WhatPair } from './what-pair.tsx';
import { WhereTo } from './where-to.tsx';

/** Makes a submission: what, where and how, with what becomes of it beside. */
export function NewJob({ initial, fleet }: { initial: Draft; fleet: FleetChoices }) {
  const locale = useLocale();
  const { jobs, jobsNew: words } = jobsWords(locale);
  const { shell } = useWords();
  const [draft, change] = useDraft(initial);
  const name = draftName(draft, fleet, words, locale);
  const reading = submissionOf(draft, name);
  const preview = usePreview(reading.body, shell.hubUnreachable);
  const queue = useQueue(shell.hubUnreachable);
  const text = reading.body === null ? null : JSON.stringify(reading.body);
  const fresh = text !== null && preview.of === text;
  const refusal = (fresh ? preview.refusal : null) ?? (queue.of === text ? queue.refusal : null);
  const errors = fieldErrors(reading.wrong, refusal, words, locale);
  const parts = { draft, change, fleet, errors, words };
  const elsewhere = refusal?.fields.length
    ? refusal.fields.some(({ path }) => fieldOfPath(path) === null)
    : refusal !== null;
  return (
    <div className="mt-5 grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_452px] [&>*]:min-w-0">
      <div className="grid content-start gap-8 [&>*]:min-w-0">
        <Section
          title={words.what}
          controls={
            <DraftSegments
              label={words.what}
              of="kind"
              values={draftKinds}
              names={words.kinds}
              draft={draft}
              change={change}
            />
          }
        >
          <p className="mb-4 text-ink2">{words.kindHints[draft.kind]}</p>
          {draft.kind === 'cells' ? <WhatCells {...parts} /> : <WhatPair {...parts} />}
        </Section>
        <Section title={words.where}>
          <WhereTo {...parts} activities={jobs.activities} />
        </Section>
        <Section title={words.how}>
          <HowMuch {...parts} profiles={jobs.profiles} name={name || words.nameOf.none} />
        </Section>
      </div>
      <div className="content-start xl:sticky xl:top-4 xl:self-start">
        <PreviewPanel
          state={{
            needs: reading.needs,
            preview: preview.value,
            fresh: fresh && preview.refusal === null,
            refused: elsewhere ? (refusal?.detail ?? null) : null,
            queueing: queue.busy,
          }}
          ready={fresh && preview.refusal === null && (preview.value?.jobs ?? 0) > 0}
          onQueue={() => void queue.send(reading.body, words.queued)}
          words={words}
          locale={locale}
        />
        <Tools draft={draft} onReset={() => change(emptyDraft())} />
      </div>
    </div>
  );
}

function Tools({ draft, onReset }: { draft: Draft; onReset: () => void }) {
  const { jobsNew: words } = jobsWords(useLocale());
  const { shell } = useWords();
  async function copy() {
    const copied = await copyText(location.origin + draftHref(draft));
    toast(copied ? words.linkCopied : shell.copyFailed);
  }
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button kind="quiet" onClick={() => void copy()}>
        {words.copyLink}
      </Button>
      <Button kind="quiet" onClick={onReset}>
        {words.reset}
      </Button>
    </div>
  );
}

/** Queues a body. A repeated try of the same body is the same submission; another body is another. */
function useQueue(unreachable: string) {
  const router = useRouter();
  const sent = useRef<{ text: string; submissionId: string } | null>(null);
  const [state, setState] = useState<{ of: string | null; busy: boolean; refusal: Refusal | null }>(
    { of: null, busy: false, refusal: null },
  );
  async function send(body: DraftBody | null, queued: (jobs: number) => string) {
    if (body === null) return;
    const text = JSON.stringify(body);
    if (sent.current?.text !== text) sent.current = { text, submissionId: v7() };
    const { submissionId } = sent.current;
    setState({ of: text, busy: true, refusal: null });
    const reply = await callApi('/api/v1/submissions', SubmissionReply, {
      method: 'POST',
      body: { submissionId, ...body },
      unreachable,
    });
    setState({ of: text, busy: false, refusal: reply.ok ? null : reply });
    if (!reply.ok) return;
    sent.current = null;
    toast(queued(reply.value.preview.jobs));
    router.push(`/jobs?submission=${submissionId}`);
  }
  return { ...state, send };
}
