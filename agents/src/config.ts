import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runtimeFolders } from './runtimes/packages.ts';

/** What the command line and the environment say, read once at the edge and passed on. */
export interface AgentConfig {
  /** The agent's own file: children are forked from it. */
  agentFile: string;
  weightsFolder: string;
  runtimeFolders: string[];
}

/** Configuration of this process. `runtimes` is the --runtimes option. */
export function agentConfig(
  mainUrl: string,
  runtimes: string | undefined,
  environment: NodeJS.ProcessEnv,
): AgentConfig {
  const agentFile = fileURLToPath(mainUrl);
  const chosen = runtimes ?? environment.INFEROMETER_RUNTIMES;
  return {
    agentFile,
    weightsFolder: weightsFolder(agentFile),
    runtimeFolders: runtimeFolders(agentFile, chosen ? resolve(chosen) : undefined),
  };
}

/** Beside the built agent, or in the repository when it runs from its sources. */
function weightsFolder(agentFile: string): string {
  const beside = join(dirname(agentFile), 'weights');
  return existsSync(beside) ? beside : join(dirname(agentFile), '../../lib/models/weights');
}
