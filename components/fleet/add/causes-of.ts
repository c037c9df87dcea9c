import type { EnrolmentStep } from '../../../lib/contract/enrolment.ts';
import type { DeviceWords } from '../../../lib/text/device-words.ts';
import { hubPort, hubReach } from './hub-reach.ts';

/** A likely cause, and the command that tells whether it is the one. */
export interface Cause {
  name: string;
  check: string;
  /** Whether `check` is a command, not a sentence. */
  command: boolean;
}

/** The three likeliest causes why nothing happens at a step, each with its check on the device. */
export function causesOf(
  step: EnrolmentStep,
  hub: string,
  words: DeviceWords['adding']['causes'],
): Cause[] {
  const command = (name: string, check: string): Cause => ({ name, check, command: true });
  const { port } = hubPort(hub);
  switch (step) {
    case 'waiting':
      return [
        hubReach(hub) === 'https'
          ? command(words.port(port), `curl -sI ${hub}`)
          : command(words.otherNetwork, `curl -sI ${hub}`),
        hubReach(hub) === 'https'
          ? command(words.clock, 'date -u')
          : command(words.noCurl, 'command -v curl wget'),
        command(words.processor, 'uname -sm'),
      ];
    case 'contacted':
      return [
        { name: words.lastLine, check: words.lastLineCheck, command: false },
        command(words.room, 'df -h /opt /var/lib'),
        command(words.download, 'ls -l /opt/inferometer/incoming'),
      ];
    default:
      return [
        command(words.service, 'systemctl status inferometer-agent'),
        command(words.logs, 'journalctl -u inferometer-agent -n 20'),
        command(
          words.doctor,
          '/opt/inferometer/current/node/bin/node /opt/inferometer/current/agent.mjs doctor',
        ),
      ];
  }
}
