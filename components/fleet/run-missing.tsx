'use client';

import { useRouter } from 'next/navigation';
import { deviceWords } from '../../lib/text/device-words.ts';
import { formatDuration } from '../../lib/text/elapsed.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.ts';
import { MissingPreview } from './missing-preview.tsx';
import { type MissingBlock, uploadedModels } from './missing-work.ts';
import { sumPreviews } from './sum-previews.ts';
import { useMissing } from './use-missing.ts';

/** "Run the 18 missing cells, about 3 h 20 min": shows what that becomes first, then queues it. */
export function RunMissing({
  cells,
  estimatedS,
  blocks,
}: {
  cells: number;
  estimatedS: number;
  blocks: readonly MissingBlock[];
}) {
  const locale = useLocale();
  const { shell } = useWords();
  const { acting } = deviceWords(locale);
  const words = acting.missing;
  const router = useRouter();
  const count = (value: number) => formatCount(value, locale);
  const { step, ask, queue, close } = useMissing(blocks, (jobs) => {
    toast(words.queued(count(jobs), jobs === 1), {
      action: { label: words.openJobs, onClick: () => router.push('/jobs') },
    });
    router.refresh();
  });
  const preview = 'previews' in step ? sumPreviews(step.previews) : null;
  const jobs = preview?.jobs ?? 0;
  const uploaded = uploadedModels(blocks);
  return (
    <>
      <Button kind="primary" onClick={ask}>
        {acting.runMissing(count(cells), cells === 1, formatDuration(estimatedS, locale))}
      </Button>
      <Dialog
        open={step.kind !== 'closed'}
        onOpenChange={(open) => {
          if (!open) close();
        }}
        title={words.title}
        closeLabel={shell.close}
        footer={
          <>
            <Button onClick={close}>{acting.cancel}</Button>
            <Button kind="primary" disabled={step.kind !== 'ready' || jobs === 0} onClick={queue}>
              {words.queue(count(jobs), jobs === 1)}
            </Button>
          </>
        }
      >
        <div aria-live="polite">
          {step.kind === 'asking' ? <p className="text-ink2">{words.asking}</p> : null}
          {step.kind === 'failed' ? <p className="text-fail">{step.detail}</p> : null}
          {preview ? <MissingPreview preview={preview} locale={locale} /> : null}
          {uploaded.length > 0 ? (
            <p className="mt-3 text-ink2">{words.unknownModels(uploaded.join(', '))}</p>
          ) : null}
          {'detail' in step && step.kind !== 'failed' && step.detail ? (
            <p className="mt-3 text-fail">{step.detail}</p>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
