import type { DeviceRow } from '../../lib/contract/fleet.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { DeviceTableRow } from './device-row.tsx';

/** Every device with what it is at; column widths are fixed, so that nothing moves when it is drawn anew. */
export function DeviceTable({
  devices,
  now,
  locale,
}: {
  devices: readonly DeviceRow[];
  /** Moment that "ago" is counted to. */
  now: string;
  locale: Locale;
}) {
  const { columns, title } = pageWords(locale).devices;
  return (
    <table aria-label={title} className="w-full table-fixed border-collapse">
      <thead className="text-left text-ink2 text-small">
        <tr className="border-ctl border-b [&>th]:pr-4 [&>th]:pb-2 [&>th]:font-medium [&>th:last-child]:pr-0">
          <th scope="col" className="md:w-[30%] lg:w-[20%] xl:w-[16%]">
            {columns.device}
          </th>
          <th scope="col" className="w-[150px] max-md:hidden">
            {columns.state}
          </th>
          <th scope="col" className="max-md:hidden">
            {columns.now}
          </th>
          <th scope="col" className="w-[72px] text-right md:w-14">
            {columns.temperature}
          </th>
          <th scope="col" className="w-[98px] max-md:hidden">
            {columns.lastTen}
          </th>
          <th scope="col" className="w-[112px] max-[1439px]:hidden">
            {columns.powerMode}
          </th>
          <th scope="col" className="w-[17%] max-lg:hidden">
            {columns.runtimes}
          </th>
          <th scope="col" className="w-[72px] text-right max-lg:hidden">
            {columns.results}
          </th>
          <th scope="col" className="w-[72px] max-lg:hidden">
            {columns.agent}
          </th>
          <th scope="col" className="w-[80px] text-right max-md:hidden">
            {columns.heard}
          </th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <DeviceTableRow key={device.id} device={device} now={now} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}
