import type { Coverage } from '../../lib/contract/coverage.ts';
import type { DeviceRow } from '../../lib/contract/fleet.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { LiveRefresh } from '../shell/live-refresh.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { DeviceTable } from './device-table.tsx';
import { devicesSentence } from './devices-sentence.ts';

/** All devices of a hub: how many are at what, each one's state, and what was measured where. */
export function DevicesView({
  devices,
  queuedJobs,
  coverage,
  allCoverage,
  now,
  locale,
}: {
  devices: readonly DeviceRow[];
  queuedJobs: number;
  coverage: Coverage;
  /** Whether the matrix shows every device of a large fleet. */
  allCoverage: boolean;
  now: string;
  locale: Locale;
}) {
  const text = pageWords(locale).devices;
  const { shell } = words(locale);
  const refresh = <LiveRefresh everyS={5} />;
  if (devices.length === 0) {
    return (
      <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
        <h1 className="mb-4">{text.title}</h1>
        {refresh}
        <EmptyState title={text.empty.title} body={text.empty.body}>
          <a href="/devices/add" className={buttonClass('primary')}>
            {shell.addDevice}
          </a>
        </EmptyState>
      </main>
    );
  }
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      {refresh}
      <div className="mb-4 flex flex-wrap items-start gap-x-6 gap-y-2">
        <div className="min-w-0 flex-[1_1_320px]">
          <h1>{text.title}</h1>
          <p className="text-ink2" data-sentence="devices">
            {devicesSentence(devices, queuedJobs, locale)}
          </p>
        </div>
        <div className="flex gap-2">
          <a href="/jobs/new" className={buttonClass('plain')}>
            {text.queueJob}
          </a>
          <a href="/devices/add" className={`${buttonClass('primary')} md:hidden`}>
            {shell.addDevice}
          </a>
        </div>
      </div>
      <DeviceTable devices={devices} now={now} locale={locale} />
      <CoverageSection coverage={coverage} all={allCoverage} locale={locale} />
    </main>
  );
}
