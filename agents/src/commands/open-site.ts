import type { AgentConfig } from '../config.ts';
import { readEnvironment } from '../device/environment.ts';
import { openRoot } from '../device/root.ts';
import { sensesOf } from '../device/senses.ts';
import { Settler } from '../device/settle.ts';
import { processFacts } from '../device/system.ts';
import type { Site } from '../job/measure-planned.ts';
import { StopSignal } from '../job/stop-signal.ts';
import { performRun } from '../run/perform-run.ts';

/** How it is measured on. */
export interface SiteChoices {
  allowTuning?: boolean;
  whenBusy: Site['whenBusy'];
  stop?: StopSignal;
  /** One that knows the device at rest already. */
  settler?: Settler;
}

/** The device as it is measured on by every command that measures. */
export async function openSite(config: AgentConfig, choices: SiteChoices): Promise<Site> {
  const { allowTuning = false, whenBusy, stop = new StopSignal() } = choices;
  const root = openRoot('/');
  const settler = choices.settler ?? new Settler(sensesOf(root, (ms) => stop.sleep(ms)));
  return {
    bench: {
      agentFile: config.agentFile,
      folders: config.runtimeFolders,
      root,
      environment: await readEnvironment(root, processFacts()),
      allowTuning,
    },
    settler,
    stop,
    perform: performRun,
    whenBusy,
  };
}
