import type { Probe } from '../job/probe-runtimes.ts';
import { type Check, check } from './check.ts';

/** A runtime that the agent can drive, and what became of loading it. */
export interface ProbedRuntime {
  slug: string;
  name: string;
  package: string;
  probe: Probe;
}

/** Which runtimes load; one that does not is a pity, none at all a failure. */
export function runtimeChecks(runtimes: readonly ProbedRuntime[], agent: string): Check[] {
  const checks = runtimes.map(({ slug, name, package: npm, probe }) => {
    const runtime = check(`runtime.${slug}`, name);
    if (probe.status === 'ok') {
      return runtime.ok(`Version ${probe.version} loads in ${probe.loadMs.toFixed(0)} ms.`);
    }
    if (probe.status === 'missing') {
      return runtime.warn('It is not installed.', `npm install ${npm}`);
    }
    const reason = probe.reason.trim().split('\n')[0] ?? '';
    const remedy = `${agent} doctor --json`;
    return runtime.fail(`Version ${probe.version} does not load: ${reason.slice(0, 300)}`, remedy);
  });
  if (runtimes.some(({ probe }) => probe.status === 'ok')) return checks;
  const none = check('runtimes', 'Runtimes');
  const [first] = runtimes;
  const remedy = `npm install ${first?.package ?? 'onnxruntime-node'}`;
  return [...checks, none.fail('No runtime loads: nothing can be measured.', remedy)];
}
