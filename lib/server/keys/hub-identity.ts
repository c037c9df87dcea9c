import 'server-only';
import packageFile from '../../../package.json' with { type: 'json' };
import type { HubIdentity } from '../../contract/enrolment.ts';
import { type Context, serverContext } from '../context.ts';
import { agentTooOld } from '../queue/queue-problems.ts';
import { hubKey } from './hub-key.ts';
import { isOlder } from './is-older.ts';

/** Version of the agent that this hub serves: both come from one package. */
export const servedAgentVersion: string = packageFile.version;

/** Oldest agent that may ask for work: the first that speaks of leases. */
export const oldestAgent = '0.1.0';

/** Who this hub is, to anyone: its key, and the agents that it serves and lets in. */
export function hubIdentity(ctx: Context = serverContext()): HubIdentity {
  return { publicKey: hubKey(ctx).publicKey, agentVersion: servedAgentVersion, oldestAgent };
}

/**
 * Lets an agent pass that is new enough; one run from its sources says so and has no version.
 *
 * @throws HttpProblem 426 `/problems/agent-too-old`
 */
export function requireRecentAgent(version: string): void {
  if (isOlder(version, oldestAgent)) throw agentTooOld(version, oldestAgent);
}
