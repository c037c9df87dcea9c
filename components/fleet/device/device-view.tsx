import type { Coverage } from '../../../lib/contract/coverage.ts';
import type { DeviceDetail, JobRow } from '../../../lib/contract/fleet.ts';
import { jobsWords } from '../../../lib/text/jobs-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { words } from '../../../lib/text/words.ts';
import { JobsTable } from '../../jobs/jobs-table.tsx';
import { exploreHref } from '../../result/explore-href.ts';
import { LiveRefresh } from '../../shell/live-refresh.tsx';
import { Section } from '../../ui/section.tsx';
import { ActivitySign } from '../activity-sign.tsx';
import { DeviceNow } from '../device-now.tsx';
import { TemperatureLine } from '../temperature-line.tsx';
import { DeviceActions } from './device-actions.tsx';
import { DeviceAside } from './device-aside.tsx';
import { DeviceNotices } from './device-notices.tsx';
import { DeviceReadouts } from './device-readouts.tsx';
import { DeviceResults } from './device-results.tsx';
import { RuntimesTable } from './runtimes-table.tsx';

interface ViewProps {
  device: DeviceDetail;
  /** Its newest jobs. */
  jobs: readonly JobRow[];
  coverage: Coverage;
  now: string;
  locale: Locale;
}

/** One device: what it is at, what it can run, what it did, who it is, and what can be done with it. */
export function DeviceView({ device, jobs, coverage, now, locale }: ViewProps) {
  const { devices: text } = pageWords(locale);
  const { id, name, tags, hold } = device;
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <LiveRefresh everyS={5} />
      <Crumbs device={device} locale={locale} />
      <div className="mb-4 flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-[1_1_320px]">
          <h1 className="mt-1 break-words">{name}</h1>
          <p className="flex flex-wrap items-center gap-x-3 text-ink2">
            <ActivitySign activity={device.activity} locale={locale} />
            {device.deviceClass.name}
          </p>
        </div>
        {device.activity === 'revoked' ? null : <DeviceActions device={{ id, name, tags, hold }} />}
      </div>
      <DeviceNotices device={device} locale={locale} />
      <DeviceReadouts device={device} now={now} locale={locale} />
      <div className="mt-6 grid gap-x-14 gap-y-8 xl:grid-cols-[minmax(0,1fr)_372px] [&>*]:min-w-0">
        <div className="grid content-start gap-7 [&>*]:min-w-0">
          <NowSection device={device} locale={locale} />
          <Section title={text.one.runtimes}>
            <RuntimesTable capabilities={device.capabilities} locale={locale} />
          </Section>
          <JobsSection device={device} jobs={jobs} now={now} locale={locale} />
          <Section
            title={text.one.results}
            controls={
              <a
                href={exploreHref('dev', device.deviceClass.slug)}
                className="text-accent hover:underline"
              >
                {text.one.inExplore}
              </a>
            }
          >
            <DeviceResults coverage={coverage} deviceId={id} now={now} locale={locale} />
          </Section>
        </div>
        <DeviceAside device={device} locale={locale} />
      </div>
    </main>
  );
}

function Crumbs({ device, locale }: Pick<ViewProps, 'device' | 'locale'>) {
  const { shell } = words(locale);
  return (
    <nav aria-label={shell.breadcrumb} className="text-ink2 text-small">
      <ol className="flex flex-wrap gap-x-2 [&>li:not(:last-child)]:after:ml-2 [&>li:not(:last-child)]:after:text-ink3 [&>li:not(:last-child)]:after:content-['/']">
        <li>
          <a href="/devices" className="hover:text-accent hover:underline">
            {shell.devices}
          </a>
        </li>
        <li aria-current="page" className="break-words">
          {device.name}
        </li>
      </ol>
    </nav>
  );
}

function NowSection({ device, locale }: Pick<ViewProps, 'device' | 'locale'>) {
  const { devices: text } = pageWords(locale);
  const log = device.job?.progress?.logTail;
  return (
    <Section title={text.one.now}>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
        <div className="min-w-0 flex-1">
          <DeviceNow device={device} locale={locale} />
        </div>
        {device.activity === 'offline' || device.activity === 'revoked' ? null : (
          <TemperatureLine
            state={device.state}
            warm={device.activity === 'throttled'}
            locale={locale}
          />
        )}
      </div>
      {log ? (
        <figure className="mt-3">
          <figcaption className="mb-1 text-ink2 text-small">{text.one.log}</figcaption>
          <pre className="whitespace-pre-wrap break-words bg-page p-3 font-mono text-small">
            {log}
          </pre>
        </figure>
      ) : null}
    </Section>
  );
}

function JobsSection({ device, jobs, now, locale }: Omit<ViewProps, 'coverage'>) {
  const { one: text } = pageWords(locale).devices;
  return (
    <Section
      title={text.jobs}
      controls={
        <a href={`/jobs?device=${device.id}`} className="text-accent hover:underline">
          {text.allJobs}
        </a>
      }
    >
      {jobs.length === 0 ? (
        <p className="text-ink2">{text.noJobs}</p>
      ) : (
        <JobsTable jobs={jobs} now={now} words={jobsWords(locale).jobs} locale={locale} />
      )}
    </Section>
  );
}
