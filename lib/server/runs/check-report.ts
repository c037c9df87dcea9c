import { decodeSamples } from '../../codec/sample-stream.ts';
import type { Problem } from '../../contract/problem.ts';
import type { RunReport } from '../../contract/run.ts';
import type { SampleStream } from '../../contract/stream.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { DecodedStreams } from './timed-samples.ts';

type Field = Problem['fields'][number];

/** A report whose streams decode and whose parts agree. */
export interface CheckedReport {
  report: RunReport;
  streams: DecodedStreams | null;
}

/**
 * Checks what the schema cannot: that the streams decode to whole nanoseconds and have equal
 * lengths, and that a run says exactly what its kind and status promise.
 *
 * @throws HttpProblem 422 naming every field that disagrees
 */
export function checkReport(report: RunReport): CheckedReport {
  const fields: Field[] = [];
  const refuse = (path: string, reason: string) => fields.push({ path, reason });
  const decode = (path: string, stream: SampleStream | null | undefined) => {
    try {
      return stream ? decodeSamples(stream) : null;
    } catch (error) {
      refuse(path, error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  const infer = decode('streams.infer.data', report.streams?.infer);
  const pre = decode('streams.pre.data', report.streams?.pre);
  const post = decode('streams.post.data', report.streams?.post);
  decode('warmup.samples.data', report.warmup?.samples);
  for (const [name, part] of [['pre', pre] as const, ['post', post] as const]) {
    if (infer && part && part.length !== infer.length) {
      refuse(`streams.${name}.count`, `must equal streams.infer.count (${infer.length})`);
    }
  }
  checkStatus(report, refuse);
  checkAccuracy(report, refuse);
  if (fields.length > 0) throw HttpProblem.unprocessable(fields);
  return { report, streams: infer ? { infer, pre, post } : null };
}

function checkStatus(report: RunReport, refuse: (path: string, reason: string) => void): void {
  const { status, kind, failure } = report;
  if (status === 'failed' && failure === null) refuse('failure', 'must say why the run failed');
  if (status === 'ok' && failure !== null) refuse('failure', 'must be null when the run is ok');
  if (status !== 'ok') return;
  if (kind === 'latency' && (report.streams?.infer.count ?? 0) === 0) {
    refuse('streams.infer.count', 'must be at least 1 in a latency run that is ok');
  }
  if (kind === 'accuracy' && report.accuracy === null) {
    refuse('accuracy', 'must be there in an accuracy run that is ok');
  }
  if (kind === 'memory' && report.memory === null) {
    refuse('memory', 'must be there in a memory run that is ok');
  }
}

function checkAccuracy(
  { accuracy }: RunReport,
  refuse: (path: string, reason: string) => void,
): void {
  if (!accuracy) return;
  if (Object.keys(accuracy.correct).length === 0) {
    refuse('accuracy.correct', 'must have at least one metric');
  }
  if (accuracy.total > 2 ** 31 - 1) refuse('accuracy.total', 'must be below 2^31');
  for (const [metric, correct] of Object.entries(accuracy.correct)) {
    if (correct > accuracy.total) {
      refuse(`accuracy.correct.${metric}`, `must not exceed the total (${accuracy.total})`);
    }
  }
}
