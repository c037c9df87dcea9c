'use client';

import type { EnrolmentProgress } from '../../../lib/contract/enrolment.ts';
import { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { LiveRefresh } from '../../shell/live-refresh.tsx';
import { FirstResult } from './first-result.tsx';
import { FoundDevice } from './found-device.tsx';
import { InstallCommand } from './install-command.tsx';
import type { InstallOffer } from './install-offer.ts';
import type { Method } from './method.ts';
import { ProgressPanel } from './progress-panel.tsx';
import { useClock } from './use-clock.ts';
import { useEnrolment } from './use-enrolment.ts';

import { usePoll } from './use-poll.ts';

/**
 * From a command to the first result, on one page that follows by itself: the command until a device
 * came in, then what was found on it, then its first result.
 */
export function AddDevice({
  offer,
  initial,
  method,
  now: hubNow,
}: {
  offer: InstallOffer;
  /** The enrolment that the address names. */
  initial: EnrolmentProgress | null;
  method: Method | null;
  /** The hub's time when the page was made. */
  now: string;
}) {
  const { followed, progress, refused, silent, renew, ask } = useEnrolment(initial);
  const now = useClock(followed?.now ?? hubNow);
  const enrolled = progress?.device ?? null;
  const result = progress?.firstResult ?? null;
  const path = enrolled && !result ? `/api/v1/devices/${enrolled.id}` : null;
  const polled = usePoll(path, DeviceDetail, null);
  const device = polled.value?.id === enrolled?.id ? polled.value : null;
  const askBoth = () => {
    ask();
    polled.ask();
  };
  return (
    <div className="grid gap-x-14 gap-y-8 xl:grid-cols-[minmax(0,1fr)_452px] [&>*]:min-w-0">
      {offer.script === null ? <LiveRefresh everyS={5} /> : null}
      <div className="grid content-start gap-8 [&>*]:min-w-0">
        {enrolled && result ? <FirstResult resultId={result.id} device={enrolled} /> : null}
        {enrolled && !result && device ? (
          <FoundDevice
            key={device.id}
            device={device}
            confirmedAt={enrolled.confirmedAt}
            onDone={askBoth}
          />
        ) : null}
        {enrolled ? null : (
          <InstallCommand
            offer={offer}
            followed={followed}
            revoked={progress?.revokedAt != null}
            now={now}
            method={method}
            refused={refused}
            onRenew={() => void renew()}
          />
        )}
      </div>
      <ProgressPanel
        hub={offer.hub}
        progress={progress}
        device={device}
        silent={silent || polled.silent}
        now={now}
        onRenew={() => void renew()}
      />
    </div>
  );
}
