import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { formatMoment } from '../../../lib/text/figures.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { FieldList } from '../../ui/field-list.tsx';
import { Section } from '../../ui/section.tsx';

/** By what the device is let in: its key, since when, when it came last, and its token of the moment. */
export function DeviceAccess({ device, locale }: { device: DeviceDetail; locale: Locale }) {
  const { factNames: names, access } = pageWords(locale).devices.one;
  const { token, heardAt } = device;
  const revoked = device.activity === 'revoked';
  return (
    <Section title={access.title}>
      <FieldList
        fields={[
          { name: names.key, value: <code className="font-mono">{device.keyPrint}</code> },
          { name: names.enrolled, value: formatMoment(device.enrolledAt) },
          { name: names.heard, value: heardAt ? formatMoment(heardAt) : access.never },
          ...(token
            ? [
                { name: access.given, value: formatMoment(token.issuedAt) },
                { name: access.works, value: formatMoment(token.expiresAt) },
              ]
            : [{ name: access.token, value: access.noToken }]),
        ]}
      />
      <p className="mt-2 text-ink2 text-small">{revoked ? access.revoked : access.note}</p>
    </Section>
  );
}
