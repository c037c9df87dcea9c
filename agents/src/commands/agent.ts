import type { AgentConfig } from '../config.ts';
import type { Settler } from '../device/settle.ts';
import type { TemperatureWatch } from '../device/temperature-watch.ts';
import type { OpenHub } from '../hub/open-hub.ts';
import type { FileCache } from '../job/file-cache.ts';
import type { OwnerChoices } from '../job/open-job.ts';
import type { RuntimeProbes } from '../job/runtime-probes.ts';
import type { StopSignal } from '../job/stop-signal.ts';

/** Everything that the work for a hub is done with, for as long as the agent runs. */
export interface Agent {
  config: AgentConfig;
  choices: OwnerChoices;
  dataFolder: string;
  cacheBytes: number;
  hub: OpenHub;
  stop: StopSignal;
  settler: Settler;
  watch: TemperatureWatch;
  tools: { files: FileCache; probes: RuntimeProbes };
  say(line: string): void;
}
