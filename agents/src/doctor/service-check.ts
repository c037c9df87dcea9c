import { type Check, check } from './check.ts';
import type { Place } from './place.ts';

const unit = 'inferometer-agent.service';

/** Whether systemd runs the agent, and starts it with the device. */
export async function serviceCheck({ root, exec }: Place): Promise<Check> {
  const service = check('service', 'Service');
  if (!(await root.list('/run/systemd')).includes('system')) {
    return service.skipped('systemd does not run here: start the agent yourself.');
  }
  const properties = 'LoadState,ActiveState,SubState,UnitFileState,NRestarts,Result';
  const shown = await exec('systemctl', ['show', unit, '--no-pager', '-p', properties]);
  if (shown === null) return service.skipped('systemctl does not answer.');
  const of = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(shown)?.[1] ?? '';
  if (of('LoadState') !== 'loaded') return service.skipped(`There is no ${unit} here.`);
  const state = `${of('ActiveState')} (${of('SubState')})`;
  if (of('ActiveState') !== 'active') {
    return service.fail(`${unit} is ${state}, ${of('Result')}.`, `sudo systemctl restart ${unit}`);
  }
  if (of('UnitFileState') !== 'enabled') {
    return service.warn(`${unit} will not start with the device.`, `sudo systemctl enable ${unit}`);
  }
  const restarts = Number(of('NRestarts'));
  if (restarts > 3) {
    return service.warn(
      `${unit} is ${state} and was restarted ${restarts} times.`,
      `journalctl -u ${unit} -n 50 --no-pager`,
    );
  }
  return service.ok(`${unit} is ${state}.`);
}
