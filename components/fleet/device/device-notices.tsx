import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { formatMoment } from '../../../lib/text/figures.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { RemarkBar } from '../../ui/remark-bar.tsx';

/** What the owner must know before anything else: a copy, a revocation, a confirmation that is due. */
export function DeviceNotices({ device, locale }: { device: DeviceDetail; locale: Locale }) {
  const { one: words } = pageWords(locale).devices;
  return (
    <div className="mb-4 grid gap-2 empty:hidden">
      {device.activity === 'revoked' ? (
        <RemarkBar tone="failed" verdict={words.revoked}>
          {words.revokedBody}
        </RemarkBar>
      ) : null}
      {device.clonedAt ? (
        <RemarkBar tone="remark" verdict={words.cloned(formatMoment(device.clonedAt))}>
          {words.clonedBody}
        </RemarkBar>
      ) : null}
      {device.hold === 'unconfirmed' ? (
        <RemarkBar tone="remark" verdict={words.unconfirmed}>
          {words.unconfirmedBody}
        </RemarkBar>
      ) : null}
    </div>
  );
}
