import { formatTick } from '../../lib/chart/format.ts';
import { temperatureLine } from '../../lib/chart/temperature-line.ts';
import type { DeviceState } from '../../lib/contract/device-state.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';

const box = { width: 82, height: 20 };

/** The last ten minutes of a device's temperature, with the limit above which it cools first. */
export function TemperatureLine({
  state,
  warm,
  locale,
}: {
  state: DeviceState | null;
  /** Drawn as a doubt: the device is held down by heat or power. */
  warm: boolean;
  locale: Locale;
}) {
  const limit = state?.startTemperatureC ?? null;
  const line = state && temperatureLine(state.temperatures, limit, box);
  if (!line) return null;
  const { devices } = pageWords(locale);
  const whole = (value: number) => formatTick(Math.round(value), locale);
  const said = [
    devices.temperatureLine(whole(line.low), whole(line.high)),
    ...(limit === null ? [] : [devices.startsBelow(whole(limit))]),
  ].join(', ');
  return (
    <svg
      role="img"
      aria-label={said}
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      className="shrink-0"
    >
      <title>{said}</title>
      {line.limitY === null ? null : (
        <path
          d={`M0 ${line.limitY}H${box.width}`}
          stroke="var(--ink3)"
          strokeWidth={1}
          strokeDasharray="2 3"
        />
      )}
      <path
        d={line.path}
        fill="none"
        stroke={warm ? 'var(--remark)' : 'var(--ink)'}
        strokeWidth={1.4}
        strokeLinejoin="round"
      />
    </svg>
  );
}
