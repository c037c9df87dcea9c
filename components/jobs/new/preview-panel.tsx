import type { SubmissionPreview } from '../../../lib/contract/submission.ts';
import { formatDuration } from '../../../lib/text/elapsed.ts';
import type { JobsWords } from '../../../lib/text/jobs-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import type { Need } from '../draft/submission-of.ts';
import { ImpossibleCells } from './impossible-cells.tsx';

/** What the panel says. `fresh` is false while the figures are of an earlier choice. */
export interface PanelState {
  needs: readonly Need[];
  preview: SubmissionPreview | null;
  fresh: boolean;
  /** A refusal that no field shows. */
  refused: string | null;
  queueing: boolean;
}

/** What a submission would become, and the button that queues it. */
export function PreviewPanel({
  state,
  ready,
  onQueue,
  words,
  locale,
}: {
  state: PanelState;
  /** Whether it can be queued as it stands. */
  ready: boolean;
  onQueue: () => void;
  words: JobsWords['jobsNew'];
  locale: Locale;
}) {
  const { needs, preview, fresh, refused, queueing } = state;
  const time = (seconds: number) => formatDuration(seconds, locale);
  const label =
    preview === null || !fresh
      ? words.queueNone
      : words.queue(preview.jobs, time(preview.estimatedS));
  const said = fresh && preview ? sentence(preview, words, time) : '';
  return (
    <section
      aria-label={words.preview}
      aria-busy={!fresh && needs.length === 0 ? true : undefined}
      className="grid gap-3 rounded-panel border border-line2 p-4 [&>*]:min-w-0"
    >
      <h2>{words.preview}</h2>
      {needs.length > 0 ? <Needs needs={needs} words={words} /> : null}
      {refused === null ? null : (
        <p role="alert" className="break-words text-fail">
          {words.refused} {refused}
        </p>
      )}
      {needs.length === 0 && preview === null && refused === null ? (
        <p className="text-ink2">{words.previewLoads}</p>
      ) : null}
      {preview !== null && needs.length === 0 ? (
        <div className={`grid gap-3 ${fresh ? '' : 'opacity-60'}`}>
          <Becomes preview={preview} words={words} time={time} />
        </div>
      ) : null}
      <Button
        kind="primary"
        disabled={!ready || queueing}
        onClick={onQueue}
        className="h-auto min-h-[30px] whitespace-normal py-1"
      >
        {queueing ? words.queueing : label}
      </Button>
      <LiveRegion text={said} />
    </section>
  );
}

function Needs({ needs, words }: { needs: readonly Need[]; words: JobsWords['jobsNew'] }) {
  return (
    <div className="text-ink2">
      <p>{words.previewWaits}</p>
      <ul className="list-disc pl-5">
        {needs.map((need) => (
          <li key={need}>{words.need[need]}</li>
        ))}
      </ul>
    </div>
  );
}

function Becomes({
  preview,
  words,
  time,
}: {
  preview: SubmissionPreview;
  words: JobsWords['jobsNew'];
  time: (seconds: number) => string;
}) {
  return (
    <>
      <p className="font-semibold" data-sentence="preview">
        {sentence(preview, words, time)}
      </p>
      {preview.devices.length === 0 ? null : (
        <table className="w-full" aria-label={words.byDevice}>
          <tbody>
            {preview.devices.map(({ deviceId, name, jobs, estimatedS }) => (
              <tr key={deviceId} className="border-line border-b align-baseline last:border-b-0">
                <th scope="row" className="break-words py-1 pr-3 text-left font-medium">
                  {name}
                </th>
                <td className="py-1 text-right text-ink2">
                  {words.deviceLine(jobs, time(estimatedS))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.known === 0 ? null : <p className="text-ink2">{words.known(preview.known)}</p>}
      <ImpossibleCells cells={preview.impossible} words={words} />
    </>
  );
}

function sentence(
  { jobs, devices, estimatedS }: SubmissionPreview,
  words: JobsWords['jobsNew'],
  time: (seconds: number) => string,
): string {
  if (jobs === 0) return words.becomesNothing;
  return words.becomes(jobs, devices.length, time(estimatedS));
}
