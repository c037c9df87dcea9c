import { formatTick } from '../../lib/chart/format.ts';
import { type DeviceState, leastRoomBytes } from '../../lib/contract/device-state.ts';
import type { DeviceRow } from '../../lib/contract/fleet.ts';
import type { JobProgress } from '../../lib/contract/lease.ts';
import { formatDuration } from '../../lib/text/elapsed.ts';
import { formatBytes, formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { type PageWords, pageWords } from '../../lib/text/page-words.ts';

type NowWords = PageWords['devices']['now'];

/** One line on what a device does now; a doubt is drawn as one. */
export interface NowLine {
  text: string;
  doubt: boolean;
}

/** What a device does or waits for, in the order in which it matters; at least one line. */
export function nowLines(device: DeviceRow, locale: Locale): NowLine[] {
  const words = pageWords(locale).devices.now;
  const lines: NowLine[] = [];
  const say = (text: string, doubt = false) => lines.push({ text, doubt });
  const { activity, job, queued, state } = device;
  const count = (value: number) => formatCount(value, locale);
  if (activity === 'revoked') return [{ text: words.revoked, doubt: false }];
  if (device.clonedAt) say(words.cloned, true);
  for (const text of outboxTexts(state, words, locale)) say(text, true);
  if (activity === 'offline') {
    say(device.heardAt ? words.offline(formatMoment(device.heardAt)) : words.never);
    if (state && state.waitingRuns > 0) {
      say(words.late(count(state.waitingRuns), state.waitingRuns === 1));
    }
    return lines;
  }
  if (activity === 'throttled') say(clockText(device, words, locale), true);
  if (job) {
    say(job.progress ? progressText(job.progress, queued, words, locale) : words.begins);
  } else if (state?.working) {
    say(words.working(state.working));
  } else if (activity === 'waiting for approval') {
    say(words.approve(formatMoment(device.enrolledAt)));
  } else if (activity === 'maintenance' || activity === 'paused') {
    say(words[activity]);
  } else if (queued > 0) {
    say(words.waiting(count(queued), queued === 1));
  }
  if (device.outdated) say(words.behind(device.agentVersion), true);
  if (lines.length === 0) say(words.noJob);
  return lines;
}

/** What keeps it from measuring more, and what it measured that was set aside. */
function outboxTexts(state: DeviceState | null, words: NowWords, locale: Locale): string[] {
  const { spoolFull = false, freeBytes = null, waitingRuns = 0 } = state ?? {};
  const { refused = 0, damaged = 0 } = state?.setAside ?? {};
  const count = (value: number) => formatCount(value, locale);
  const lines: string[] = [];
  if (spoolFull && freeBytes !== null && freeBytes < leastRoomBytes) {
    const { figure, unit } = formatBytes(freeBytes, locale);
    lines.push(words.noRoom(`${figure} ${unit}`));
  } else if (spoolFull) {
    lines.push(words.full(count(waitingRuns)));
  }
  if (refused > 0) lines.push(words.refused(count(refused), refused === 1));
  if (damaged > 0) lines.push(words.damaged(count(damaged), damaged === 1));
  return lines;
}

/** "run 2 of 5, 48 s left", or how far it has cooled. */
export function progressText(
  progress: JobProgress,
  queued: number,
  words: NowWords,
  locale: Locale,
): string {
  const { phase, runsDone, runsPlanned, secondsLeft, temperatureC, targetC } = progress;
  const whole = (value: number) => formatTick(Math.round(value), locale);
  const parts: string[] = [];
  if (phase === 'cooling') {
    if (temperatureC !== null && targetC !== null) {
      parts.push(words.cooling(whole(temperatureC), whole(targetC)));
    }
    if (secondsLeft !== null) parts.push(words.about(formatDuration(secondsLeft, locale)));
    const after = queued > 0 ? [words.after(formatCount(queued, locale), queued === 1)] : [];
    return [parts.join(', '), ...after].filter((part) => part).join('; ');
  }
  if (phase === 'leased') return words.leased;
  if (phase === 'uploading') return words.uploading;
  if (runsPlanned > 0) {
    const run = Math.min(runsDone + 1, runsPlanned);
    parts.push(words.run(formatCount(run, locale), formatCount(runsPlanned, locale)));
  }
  if (secondsLeft !== null) parts.push(words.left(formatDuration(secondsLeft, locale)));
  return parts.join(', ') || words.leased;
}

function clockText({ state }: DeviceRow, words: NowWords, locale: Locale): string {
  if (state?.clockMhz == null || state.clockMaxMhz === null) return words.throttled;
  const whole = (value: number) => formatCount(Math.round(value), locale);
  return words.clock(whole(state.clockMhz), whole(state.clockMaxMhz));
}
