import type { EnrolmentProgress } from '../../../lib/contract/enrolment.ts';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import type { DeviceWords } from '../../../lib/text/device-words.ts';
import { formatCount } from '../../../lib/text/figures.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import type { Step } from './step-list.tsx';

/** The steps of an enrolment as the page shows them; `device` is what is known of it so far. */
export function stepsOf(
  progress: EnrolmentProgress | null,
  device: DeviceDetail | null,
  words: DeviceWords['adding']['steps'],
  locale: Locale,
): Step[] {
  const at = progress?.step ?? 'waiting';
  const later = (key: keyof typeof words.names, current: boolean): Step => ({
    key,
    name: words.names[key],
    note: words.later[key],
    when: current ? words.now : '',
    state: current ? 'current' : 'later',
  });
  const waiting = at === 'waiting';
  return [
    ...(waiting ? [later('waiting', true)] : []),
    waiting ? later('contacted', false) : contacted(progress, words),
    progress?.device ? enrolled(progress, device, words) : later('enrolled', at === 'contacted'),
    progress?.firstResult
      ? done('first result', words.done, progress.firstResult.at, words)
      : {
          ...later('first result', progress?.device != null),
          ...(progress?.device && { note: firstNote(progress, device, words, locale) }),
        },
  ];
}

type StepWords = DeviceWords['adding']['steps'];

function done(
  key: Step['key'] & keyof StepWords['names'],
  note: string,
  at: string | null,
  words: StepWords,
): Step {
  return {
    key,
    name: words.names[key],
    note,
    when: at === null ? '' : `${at.slice(11, 19)} UTC`,
    state: 'done',
  };
}

function contacted(progress: EnrolmentProgress | null, words: StepWords): Step {
  const contact = progress?.contact;
  const note = contact
    ? words.contact(contact.address, [contact.os, contact.arch, contact.libc].join(' '))
    : '';
  return done('contacted', note, contact?.at ?? null, words);
}

function enrolled(
  { device: enrolment, createdAt }: EnrolmentProgress,
  device: DeviceDetail | null,
  words: StepWords,
): Step {
  const again = device !== null && device.enrolledAt < createdAt;
  const note = again ? words.again : device ? words.key(device.keyPrint) : words.spent;
  return done('enrolled', note, enrolment?.enrolledAt ?? null, words);
}

function firstNote(
  { device: enrolment }: EnrolmentProgress,
  device: DeviceDetail | null,
  words: StepWords,
  locale: Locale,
): string {
  if (!enrolment?.confirmedAt) return words.starts;
  if (device?.job) return words.measuring(device.job.title);
  const queued = device?.queued ?? 0;
  return queued > 0
    ? words.queued(formatCount(queued, locale), queued === 1)
    : words.later['first result'];
}
