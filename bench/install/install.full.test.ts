import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noCleanDevice } from './clean-device.ts';
import { finished, type InstallJourney, openJourney } from './install-journey.ts';

// A minimal Debian in a network namespace that reaches the hub and nothing else, without Node: from
// the line that the page shows to results of two runtimes, and away again.

const why = noCleanDevice();
if (why) console.warn(`skipped: installing on a clean root file system (${why})`);

let journey: InstallJourney;
beforeAll(async () => {
  if (!why) journey = await openJourney({ waits: false });
}, 600_000);
afterAll(async () => journey?.close());

const run = (line: string, env: Record<string, string> = {}) =>
  finished(journey.device.start(line, env));

test.skipIf(why !== null)(
  'the pasted line enrols a clean device, which then measures',
  async () => {
    const { device } = journey;
    const outside = await run('curl -sS -m 5 http://9.9.9.9/');
    expect(outside.output, 'it reaches nothing but the hub').toMatch(
      /connect|resolve|unreachable/i,
    );
    const { id, line, env } = await journey.enrolment();
    const installed = await run(line, env);
    expect(installed.code, installed.output).toBe(0);
    const enrolled = await journey.progress(id);
    expect(enrolled).toMatchObject({
      step: 'enrolled',
      contact: { os: 'linux', address: device.hubAddress.replace(/1$/, '2') },
      device: { confirmedAt: null },
    });
    const facts = await run(
      `
      stat -c '%n %U %a' /opt/inferometer /opt/inferometer/current/agent.mjs /var/lib/inferometer
      getent passwd inferometer | cut -d : -f 7
      runuser -u inferometer -- touch /opt/inferometer/x /opt/inferometer/current/x
      grep -rlF "$INFEROMETER_CODE" /opt/inferometer /var/lib/inferometer /etc /tmp /var/log && echo FOUND
    `,
      env,
    );
    expect(facts.output).toContain('/opt/inferometer root 755');
    expect(facts.output).toContain('agent.mjs root 644');
    expect(facts.output).toContain('/var/lib/inferometer inferometer 700');
    expect(facts.output).toContain('nologin');
    expect(facts.output.match(/Permission denied/g)).toHaveLength(2);
    expect(facts.output, 'the code is nowhere').not.toContain('FOUND');

    const byHand = /^ {2}(runuser .* daemon .*)$/m.exec(installed.output)?.[1] ?? '';
    const daemon = device.start(byHand);
    const log = finished(daemon);
    const jobs = await journey.measure(
      enrolled.device?.id ?? '',
      ['onnxruntime-node', 'tfjs'],
      400_000,
    );
    daemon.kill('SIGKILL');
    expect(
      jobs.map(({ state }) => state),
      (await log).output,
    ).toEqual(['done', 'done']);
    expect((await journey.progress(id)).step).toBe('first result');
    const doctor = await run(`${byHand.replace(/ daemon .*/, '')} doctor --json`);
    const runtimes = JSON.parse(doctor.output.slice(doctor.output.indexOf('{'))).runtimes;
    const states = runtimes.map(({ probe }: { probe: { status: string } }) => probe.status);
    expect(states, 'every pack loads').toEqual(['ok', 'ok', 'ok', 'ok']);
    const kept = join(device.root, 'var/lib/inferometer/.cache');
    expect(existsSync(kept), 'no runtime keeps an id of the device').toBe(false);
  },
  900_000,
);

test.skipIf(why !== null)(
  'the line again attaches the same device; --uninstall leaves nothing',
  async () => {
    const before = (await journey.hub.api('GET', '/api/v1/devices')) as unknown[];
    const { id, line, env } = await journey.enrolment();
    const again = await run(line, env);
    expect(again.code, again.output).toBe(0);
    expect(again.output).not.toContain('fetching');
    expect((await journey.progress(id)).device).not.toBeNull();
    const after = (await journey.hub.api('GET', '/api/v1/devices')) as unknown[];
    expect(after).toHaveLength(before.length);
    const gone = await run(`curl -fsSL ${journey.hub.url}/install.sh | sh -s -- --uninstall`);
    expect(gone.output).toContain('Removed the user inferometer');
    for (const path of ['opt/inferometer', 'var/lib/inferometer']) {
      expect(existsSync(join(journey.device.root, path)), path).toBe(false);
    }
    expect((await run('getent passwd inferometer')).output).toBe('');
  },
  600_000,
);
