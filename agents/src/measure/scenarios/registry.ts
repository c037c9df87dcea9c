import type { Scenario } from '../../../../lib/contract/vocabulary.ts';
import { offline } from './offline.ts';
import type { MeasureScenario } from './scenario.ts';
import { singleStream } from './single-stream.ts';
import { sustained } from './sustained.ts';

/** The scenarios that this agent measures; another one is another file and a line here. */
const scenarios: Partial<Record<Scenario, MeasureScenario>> = {
  SingleStream: singleStream,
  Offline: offline,
  Sustained: sustained,
};

/** @throws Error naming the scenarios there are */
export function scenarioOf(name: Scenario): MeasureScenario {
  const scenario = scenarios[name];
  if (scenario) return scenario;
  const known = Object.keys(scenarios).join(', ');
  throw new Error(`This agent does not measure the scenario ${name}; it measures ${known}.`);
}
