import type { Result } from '../../lib/contract/result.ts';
import { formatBytes, formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { ResultWords } from '../../lib/text/words.ts';

export interface EvidenceField {
  name: string;
  value: string;
  /** A hash or id, set in the mono face and broken anywhere. */
  mono: boolean;
}

/** Which file, which versions, which clock: what makes a figure checkable. */
export function evidenceFields(result: Result, text: ResultWords, locale: Locale): EvidenceField[] {
  const { evidenceFields: names, timerStep, statisticsVersion } = text.result;
  const none = text.domain.none;
  const { artifact } = result.cell;
  const { notStated } = text.domain;
  const size = artifact.bytes === null ? null : formatBytes(artifact.bytes, locale);
  const file = [artifact.format, size && `${size.figure} ${size.unit}`].filter(Boolean);
  const steps = distinct(result.runs.map((run) => run.timer?.stepNs));
  const agents = distinct(result.runs.map((run) => run.agentVersion));
  const received = distinct(result.runs.map((run) => run.receivedAt))
    .sort()
    .at(-1);
  const plain = (name: string, value: string) => ({ name, value, mono: false });
  const mono = (name: string, value: string) => ({ name, value, mono: true });
  return [
    mono(names.result, result.id),
    mono(names.combination, result.combination),
    mono(names.fingerprint, result.fingerprint ?? notStated),
    mono(names.artifact, artifact.sha256 ?? notStated),
    plain(names.format, file.join(', ') || notStated),
    plain(names.agent, agents.join(', ') || none),
    plain(names.statistics, result.summary ? statisticsVersion(result.summary.version) : none),
    plain(
      names.timer,
      steps.map((step) => timerStep(formatCount(step, locale))).join(', ') || none,
    ),
    plain(names.received, received ? formatMoment(received) : none),
  ];
}

function distinct<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}
