import { DeviceActivity, type DeviceRow } from '../../lib/contract/fleet.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';

/** "7 devices: 1 measuring, 2 idle, 1 offline. 11 jobs queued." */
export function devicesSentence(
  devices: readonly DeviceRow[],
  queuedJobs: number,
  locale: Locale,
): string {
  const words = pageWords(locale).devices;
  const parts = DeviceActivity.options.flatMap((activity) => {
    const count = devices.filter((device) => device.activity === activity).length;
    return count ? [words.part(formatCount(count, locale), words.activities[activity])] : [];
  });
  return words.sentence(
    formatCount(devices.length, locale),
    devices.length === 1,
    parts.join(locale === 'en' ? ', ' : '、'),
    formatCount(queuedJobs, locale),
    queuedJobs === 1,
  );
}
