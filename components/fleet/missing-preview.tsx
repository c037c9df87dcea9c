import type { SubmissionPreview } from '../../lib/contract/submission.ts';
import { deviceWords } from '../../lib/text/device-words.ts';
import { formatDuration } from '../../lib/text/elapsed.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';

/** Impossible cells that are named; the rest is counted. */
const named = 8;

/** What a submission would become: jobs and time by device, and what is left out and why. */
export function MissingPreview({
  preview,
  locale,
}: {
  preview: SubmissionPreview;
  locale: Locale;
}) {
  const words = deviceWords(locale).acting.missing;
  const { devices, jobs, known, impossible, estimatedS } = preview;
  const count = (value: number) => formatCount(value, locale);
  return (
    <div className="grid gap-3">
      <p>
        {jobs === 0
          ? words.none
          : words.sentence(count(jobs), jobs === 1, formatDuration(estimatedS, locale))}
        {known > 0 ? ` ${words.known(count(known))}` : ''}
      </p>
      {devices.length > 0 ? (
        <table className="w-full border-collapse">
          <thead className="text-left text-ink2 text-small">
            <tr className="border-ctl border-b [&>th]:pb-1 [&>th]:font-medium">
              <th scope="col">{words.columns.device}</th>
              <th scope="col" className="text-right">
                {words.columns.jobs}
              </th>
              <th scope="col" className="text-right">
                {words.columns.time}
              </th>
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr key={device.deviceId} className="border-line border-b [&>*]:py-1">
                <th scope="row" className="break-words text-left font-normal">
                  {device.name}
                </th>
                <td className="text-right">{count(device.jobs)}</td>
                <td className="whitespace-nowrap text-right">
                  {formatDuration(device.estimatedS, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {impossible.length > 0 ? (
        <div>
          <p>{words.impossible(count(impossible.length))}</p>
          <ul className="mt-1 grid gap-1 text-ink2 text-small">
            {impossible.slice(0, named).map(({ deviceName, cell, reason }) => (
              <li key={`${deviceName} ${cell}`} className="break-words">
                {deviceName ? `${deviceName}: ` : ''}
                {cell}. {reason}
              </li>
            ))}
            {impossible.length > named ? (
              <li>{words.more(count(impossible.length - named))}</li>
            ) : null}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
