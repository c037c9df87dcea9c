import { resolve } from 'node:path';
import type { AgentConfig } from '../config.ts';
import { openRoot } from '../device/root.ts';
import type { Check, CheckStatus } from '../doctor/check.ts';
import { examine } from '../doctor/examine.ts';
import { mayUse, realExec } from '../doctor/place.ts';
import { parseHubUrl } from '../hub/hub-url.ts';
import { RuntimeProbes } from '../job/runtime-probes.ts';
import { adapters } from '../runtimes/adapters.ts';
import { agentVersion } from '../version.ts';

/** Options of `doctor`. */
export interface DoctorOptions {
  json?: boolean;
  data?: string;
  hub?: string;
}

const signs: Record<CheckStatus, string> = {
  ok: 'ok',
  warn: 'WARN',
  fail: 'FAIL',
  skipped: '-',
};

/**
 * Examines this device, its agent and its hub, and says for each thing how it is and what mends it.
 * 1 when something does not work.
 */
export async function doctor(config: AgentConfig, options: DoctorOptions): Promise<number> {
  const probes = new RuntimeProbes(config.agentFile, config.runtimeFolders);
  const runtimes = [];
  for (const { slug, name, package: npm } of adapters) {
    runtimes.push({ slug, name, package: npm, probe: await probes.of(slug) });
  }
  const place = { root: openRoot('/'), exec: realExec(process.env), mayUse };
  const { environment, conditions, checks } = await examine(place, {
    dataFolder: options.data ? resolve(options.data) : null,
    hub: options.hub ? parseHubUrl(options.hub, true) : null,
    agent: `${process.execPath} ${config.agentFile}`,
    runtimes,
  });
  const failed = checks.some(({ status }) => status === 'fail');
  if (options.json) {
    const probed = runtimes.map(({ slug, name, probe }) => ({ slug, name, probe }));
    const report = { version: 1, agentVersion, environment, conditions, runtimes: probed, checks };
    console.log(JSON.stringify(report, null, 2));
    return failed ? 1 : 0;
  }
  const { slug, name } = environment.deviceClass;
  console.log(`agent ${agentVersion} on Node ${process.versions.node}`);
  console.log(`device class ${slug} (${name})\n`);
  for (const one of checks) print(one);
  console.log(`\n${summary(checks)}`);
  return failed ? 1 : 0;
}

function print({ title, status, detail, remedy }: Check): void {
  console.log(`${signs[status].padEnd(5)} ${title.padEnd(22)} ${detail}`);
  if (remedy !== null) console.log(`${''.padEnd(28)} $ ${remedy}`);
}

function summary(checks: readonly Check[]): string {
  const count = (wanted: CheckStatus) => checks.filter(({ status }) => status === wanted).length;
  const skipped = `${count('skipped')} not looked at`;
  const [failed, warned] = [count('fail'), count('warn')];
  if (failed + warned === 0) return `All is well: ${count('ok')} checks, ${skipped}.`;
  return `${failed} of ${checks.length} checks failed, ${warned} could be better, ${skipped}.`;
}
