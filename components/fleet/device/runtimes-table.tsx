import type { Capability } from '../../../lib/contract/device-state.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { Badge } from '../../ui/badge.tsx';

/** Every runtime the agent knows, whether it loads here, and if not, why and what mends it. */
export function RuntimesTable({
  capabilities,
  locale,
}: {
  capabilities: readonly Capability[];
  locale: Locale;
}) {
  const words = pageWords(locale).devices.one;
  const { runtimeColumns: columns } = words;
  if (capabilities.length === 0) return <p className="text-ink2">{words.runtimesUnknown}</p>;
  return (
    <table aria-label={words.runtimes} className="w-full border-collapse">
      <thead className="text-left text-ink2 text-small">
        <tr className="border-ctl border-b [&>th]:pr-4 [&>th]:pb-1 [&>th]:font-medium">
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col" className="max-md:hidden">
            {columns.providers}
          </th>
          <th scope="col" className="max-md:hidden">
            {columns.reason}
          </th>
        </tr>
      </thead>
      <tbody>
        {capabilities.map((one) => (
          <tr
            key={one.runtime}
            className="border-line border-b align-baseline [&>*]:py-1.5 [&>*]:pr-4"
          >
            <th scope="row" className="text-left font-normal">
              <span className="font-medium">{one.name}</span>{' '}
              <span className="text-ink3">{one.version}</span>
              <span className="block text-ink2 text-small md:hidden">
                {one.reason ?? one.executionProviders.join(', ')}
              </span>
            </th>
            <td className="whitespace-nowrap">
              {one.state === 'ok' ? (
                words.runtimeStates.ok
              ) : (
                <Badge tone={one.state === 'broken' ? 'failed' : 'neutral'}>
                  {words.runtimeStates[one.state]}
                </Badge>
              )}
            </td>
            <td className="max-md:hidden">{one.executionProviders.join(', ')}</td>
            <td className="break-words text-ink2 max-md:hidden">{one.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
