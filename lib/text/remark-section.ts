/** Section of the methodology page that explains a remark; unknown codes have none. */
const sections: Readonly<Record<string, string>> = {
  drift: 'warm-up',
  unstable: 'warm-up',
  warmup_unchecked: 'warm-up',
  warmup_not_converged: 'warm-up',
  remeasured: 'warm-up',
  noisy: 'noise',
  very_noisy: 'noise',
  gc_in_window: 'noise',
  agent_noise: 'noise',
  swapped: 'noise',
  busy_before: 'noise',
  loop_overhead: 'clock',
  harness_overhead: 'clock',
  batched: 'clock',
  timer_saturated: 'clock',
  throttled: 'conditions',
  hot_start: 'conditions',
  environment_changed: 'conditions',
  short_samples: 'how-many',
  runs_lost: 'how-many',
  under_load: 'split',
  inconsistent: 'split',
  subset_accuracy: 'accuracy',
  synthetic_input: 'accuracy',
  images_skipped: 'accuracy',
  indicative_accuracy: 'accuracy',
  broken_preprocessing: 'accuracy',
  constant_prediction: 'accuracy',
  cached_or_stuck: 'accuracy',
  parity_unchecked: 'validity',
  outputs_mismatch: 'validity',
  not_finite: 'validity',
  delegate_not_used: 'validity',
  noise_unknown: 'comparing',
  above_the_roof: 'evidence',
  statistic_not_stated: 'evidence',
  claimed_mismatch: 'evidence',
  device_inferred: 'evidence',
  sources_disagree: 'evidence',
  source_note: 'evidence',
  superseded_since: 'evidence',
  removed_since: 'evidence',
};

/** Address of the section that explains a remark; the whole page for a code that is not known. */
export function remarkHref(code: string): string {
  const section = sections[code];
  return section === undefined ? '/methodology' : `/methodology#${section}`;
}

/** Codes that a section explains, in the order given. */
export function remarksOf(section: string, codes: readonly string[]): string[] {
  return codes.filter((code) => sections[code] === section);
}
