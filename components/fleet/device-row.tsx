import { formatTick } from '../../lib/chart/format.ts';
import type { DeviceRow as Device } from '../../lib/contract/fleet.ts';
import { formatAgo } from '../../lib/text/elapsed.ts';
import { formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { ActivitySign } from './activity-sign.tsx';
import { DeviceNow } from './device-now.tsx';
import { TemperatureLine } from './temperature-line.tsx';

/**
 * One device of the list. On a narrow screen state and work stand under the name, and the columns
 * that matter least are left out.
 */
export function DeviceTableRow({
  device,
  now,
  locale,
}: {
  device: Device;
  now: string;
  locale: Locale;
}) {
  const words = pageWords(locale).devices;
  const { state, heardAt } = device;
  const quiet = device.activity === 'offline' || device.activity === 'revoked';
  const found = device.capabilities.filter(({ state: loads }) => loads === 'ok');
  const missing = <span className="text-ink3">{words.notRead}</span>;
  return (
    <tr
      data-device-id={device.id}
      className="relative border-line border-b align-middle hover:bg-sunken/50 [&>*]:py-2 [&>*]:pr-4 [&>*:last-child]:pr-0"
    >
      <th scope="row" className="min-w-0 text-left font-normal">
        <a
          href={`/devices/${device.id}`}
          className="flex flex-wrap items-baseline gap-x-2 after:absolute after:inset-0 hover:text-accent"
        >
          <span className="font-semibold">{device.deviceClass.name}</span>
          <span className="font-mono text-ink2 text-small [overflow-wrap:anywhere]">
            {device.name}
          </span>
        </a>
        <div className="mt-1 grid gap-0.5 md:hidden">
          <ActivitySign activity={device.activity} locale={locale} />
          <DeviceNow device={device} locale={locale} />
        </div>
      </th>
      <td className="whitespace-nowrap max-md:hidden">
        <ActivitySign activity={device.activity} locale={locale} />
      </td>
      <td className="max-w-0 max-md:hidden">
        <DeviceNow device={device} locale={locale} />
      </td>
      <td className="text-right max-md:align-top">
        {quiet || state?.temperatureC == null ? (
          <span className="text-ink3">
            <span aria-hidden="true" title={words.notRead}>
              –
            </span>
            <span className="sr-only">{words.notRead}</span>
          </span>
        ) : (
          <>
            {formatTick(Math.round(state.temperatureC), locale)}
            <span className="md:hidden"> °C</span>
          </>
        )}
      </td>
      <td className="max-md:hidden">
        {quiet ? null : (
          <TemperatureLine state={state} warm={device.activity === 'throttled'} locale={locale} />
        )}
      </td>
      <td className="truncate max-[1439px]:hidden" title={state?.powerMode ?? undefined}>
        {state?.powerMode ?? missing}
      </td>
      <td className="text-ink2 max-lg:hidden">
        {found.length === 0 ? (
          <span className="text-ink3">{words.noRuntime}</span>
        ) : (
          found.map(({ name }) => name).join(', ')
        )}
      </td>
      <td className="text-right max-lg:hidden">
        {device.results === 0 ? (
          <span className="text-ink3">{words.noneYet}</span>
        ) : (
          formatCount(device.results, locale)
        )}
      </td>
      <td className={`whitespace-nowrap max-lg:hidden ${device.outdated ? 'text-remark' : ''}`}>
        {device.agentVersion}
        {device.outdated ? <span className="block text-small">{words.behind}</span> : null}
      </td>
      <td className="whitespace-nowrap text-right text-ink2 max-md:hidden">
        {heardAt ? (
          <time dateTime={heardAt} title={formatMoment(heardAt)}>
            {formatAgo(heardAt, now, locale)}
          </time>
        ) : (
          <span className="text-ink3">{words.noneYet}</span>
        )}
      </td>
    </tr>
  );
}
