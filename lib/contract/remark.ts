import * as z from 'zod';
import { Line, Slug } from './primitives.ts';

/**
 * Codes the project itself raises (method.md A3-A13). A code is open text on the wire, so that an
 * older server keeps a newer agent's doubt instead of refusing the run.
 */
export const remarkCodes = [
  'drift',
  'unstable',
  'noisy',
  'very_noisy',
  'warmup_unchecked',
  'warmup_not_converged',
  'loop_overhead',
  'batched',
  'timer_saturated',
  'gc_in_window',
  'agent_noise',
  'swapped',
  'throttled',
  'hot_start',
  'environment_changed',
  'short_samples',
  'above_the_roof',
  'statistic_not_stated',
  'subset_accuracy',
  'claimed_mismatch',
  'device_inferred',
  'sources_disagree',
  'source_note',
  'superseded_since',
  'removed_since',
  'remeasured',
  'harness_overhead',
  'under_load',
  'busy_before',
  'runs_lost',
  'synthetic_input',
  'parity_unchecked',
  'images_skipped',
  'indicative_accuracy',
  'noise_unknown',
  'inconsistent',
  'outputs_mismatch',
  'cached_or_stuck',
  'not_finite',
  'broken_preprocessing',
  'constant_prediction',
  'delegate_not_used',
] as const;

/** Codes that reject what they stand on (method.md A13), in the order in which they are shown. */
export const rejectingCodes: readonly string[] = [
  'not_finite',
  'cached_or_stuck',
  'outputs_mismatch',
  'broken_preprocessing',
  'constant_prediction',
  'delegate_not_used',
  'inconsistent',
];

/** A stated doubt about a number; it travels with the number everywhere. */
export const Remark = z.strictObject({ code: Slug, detail: Line.nullable() });
export type Remark = z.infer<typeof Remark>;
