import { formatTick } from '../../../lib/chart/format.ts';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import { formatAgo } from '../../../lib/text/elapsed.ts';
import { formatBytes, formatCount } from '../../../lib/text/figures.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { pageWords } from '../../../lib/text/page-words.ts';
import { Readout, ReadoutStrip } from '../../ui/readout.tsx';

/** What the device said of itself with its last heartbeat, one figure each. */
export function DeviceReadouts({
  device,
  now,
  locale,
}: {
  device: DeviceDetail;
  now: string;
  locale: Locale;
}) {
  const { devices: text } = pageWords(locale);
  const words = text.one.readouts;
  const { state, heardAt } = device;
  const whole = (value: number) => formatCount(Math.round(value), locale);
  const limit = state?.startTemperatureC ?? null;
  const free = state?.freeBytes == null ? null : formatBytes(state.freeBytes, locale);
  const most = state?.clockMaxMhz == null ? '' : words.clockMost(whole(state.clockMaxMhz));
  const heard = heardAt ? formatAgo(heardAt, now, locale) : null;
  return (
    <ReadoutStrip>
      <Readout
        name={words.temperature}
        figure={state?.temperatureC == null ? null : degrees(state.temperatureC, locale)}
        unit={state?.temperatureC == null ? text.notRead : '°C'}
        evidence={limit === null ? words.noLimit : words.startsAbove(degrees(limit, locale))}
      />
      <Readout
        name={words.clock}
        figure={state?.clockMhz == null ? null : whole(state.clockMhz)}
        unit={state?.clockMhz == null ? text.notRead : 'MHz'}
        evidence={most}
      />
      <Readout
        name={words.powerMode}
        figure={state?.powerMode ?? null}
        unit={state?.powerMode ? '' : text.notRead}
        evidence={state?.governor ? words.governor(state.governor) : ''}
      />
      <Readout
        name={words.free}
        figure={free?.figure ?? null}
        unit={free?.unit ?? text.notRead}
        evidence={words.freeNote}
      />
      <Readout
        name={words.waiting}
        figure={state === null ? null : whole(state.waitingRuns)}
        unit={state === null ? words.notHeard : words.runs}
        evidence={heard === null ? '' : words.waitingNote(heard)}
      />
      <Readout
        name={words.results}
        figure={device.results === 0 ? null : whole(device.results)}
        unit={device.results === 0 ? text.noneYet : ''}
        evidence={words.queued(whole(device.queued), device.queued === 1)}
      />
    </ReadoutStrip>
  );
}

function degrees(celsius: number, locale: Locale): string {
  return formatTick(Math.round(celsius * 10) / 10, locale);
}
