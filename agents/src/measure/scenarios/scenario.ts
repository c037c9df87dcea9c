import type { ChildStartup, LatencyTask } from '../../child/messages.ts';
import type { Now } from '../clock.ts';
import type { Measurement } from '../measurement.ts';

/** What a scenario hears and says while it measures; nothing of it inside the measured window. */
export interface Stage {
  task: LatencyTask;
  now: Now;
  /** Said before each phase, so that a failure names it. */
  enter(phase: string): void;
  /** `sampleMs`, at the start: how long a sample took in the warm-up. */
  onWindow(edge: 'start' | 'end', sampleMs?: number | null): void;
}

/** One way of asking for inferences, under MLPerf's name for it. */
export type MeasureScenario = (
  stage: Stage,
) => Promise<{ startup: ChildStartup; measurement: Measurement }>;
