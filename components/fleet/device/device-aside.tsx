import type { DeviceChange, DeviceDetail } from '../../../lib/contract/fleet.ts';
import type { Readings } from '../../../lib/contract/reading.ts';
import { formatMoment } from '../../../lib/text/figures.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { words } from '../../../lib/text/words.ts';
import { readingName, readingText } from '../../result/reading-text.ts';
import { FieldList } from '../../ui/field-list.tsx';
import { Section } from '../../ui/section.tsx';
import { DeviceAccess } from './device-access.tsx';

/** Who the device is: its registration, its hardware and software as read, and what was changed. */
export function DeviceAside({ device, locale }: { device: DeviceDetail; locale: Locale }) {
  const { one: text } = pageWords(locale).devices;
  const { factNames: names } = text;
  const { state, tags, dataSets } = device;
  const changes = device.changes ?? [];
  return (
    <div className="grid content-start gap-7">
      <Section title={text.facts}>
        <FieldList
          fields={[
            { name: names.class, value: device.deviceClass.name, title: device.deviceClass.slug },
            { name: names.tags, value: tags.length > 0 ? tags.join(', ') : text.noTags },
            ...(dataSets
              ? [
                  {
                    name: names.dataSets,
                    value: dataSets.map(({ slug }) => slug).join(', ') || text.noDataSets,
                  },
                ]
              : []),
            {
              name: names.fingerprint,
              title: device.fingerprint,
              value: <code className="font-mono">{device.fingerprint.slice(0, 12)}</code>,
            },
            { name: names.agent, value: device.agentVersion },
            ...(state
              ? [
                  {
                    name: names.tuning,
                    value: state.tuningAllowed ? text.tuningYes : text.tuningNo,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <DeviceAccess device={device} locale={locale} />
      <Section title={text.identity}>
        <p className="mb-2 text-ink2 text-small">{text.identityNote}</p>
        <ReadingList readings={device.identity} locale={locale} />
      </Section>
      {Object.keys(device.details).length > 0 ? (
        <Section title={text.details}>
          <ReadingList readings={device.details} locale={locale} />
        </Section>
      ) : null}
      {changes.length > 0 ? (
        <Section title={text.history}>
          <ol className="grid gap-1.5">
            {changes.map((change) => (
              <Change key={`${change.at} ${change.change}`} change={change} locale={locale} />
            ))}
          </ol>
        </Section>
      ) : null}
    </div>
  );
}

function ReadingList({ readings, locale }: { readings: Readings; locale: Locale }) {
  const text = words(locale);
  return (
    <FieldList
      fields={Object.entries(readings)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, reading]) => ({
          name: readingName(name, locale),
          title: reading.source ?? name,
          value: (
            <span className={reading.status === 'ok' ? '' : 'text-ink3'}>
              {readingText(reading, text, locale)}
            </span>
          ),
        }))}
    />
  );
}

function Change({ change, locale }: { change: DeviceChange; locale: Locale }) {
  const { changes } = pageWords(locale).devices.one;
  const parts = [change.detail, change.reason].filter((part) => part);
  return (
    <li className="flex items-baseline justify-between gap-4">
      <span className="min-w-0 break-words">
        {changes[change.change]}
        {parts.length > 0 ? <span className="text-ink2">: {parts.join('; ')}</span> : null}
      </span>
      <time dateTime={change.at} className="shrink-0 text-ink2 text-small">
        {formatMoment(change.at)}
      </time>
    </li>
  );
}
