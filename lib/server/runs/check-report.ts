import { decodeSamples } from '../../codec/sample-stream.ts';
import type { Problem } from '../../contract/problem.ts';
import type { RunReport } from '../../contract/run.ts';
import type { SampleStream } from '../../contract/stream.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { checkAccuracy } from './check-accuracy.ts';
import { checkLongWindow } from './check-long-window.ts';
import { checkWindow } from './check-window.ts';
import type { Refuse } from './refuse.ts';
import type { DecodedStreams } from './timed-samples.ts';

/** A report whose streams decode and whose parts agree. */
export interface CheckedReport {
  report: RunReport;
  streams: DecodedStreams | null;
}

/**
 * Checks what the schema cannot: that streams and histograms decode, have equal lengths and add up,
 * that the window can hold them, and that a run says exactly what its kind and status promise.
 *
 * @throws HttpProblem 422 naming every field that disagrees
 */
export function checkReport(report: RunReport): CheckedReport {
  const fields: Problem['fields'] = [];
  const refuse: Refuse = (path, reason) => fields.push({ path, reason });
  const streams = decodeStreams(report, refuse);
  checkStatus(report, refuse);
  if (report.longWindow) checkLongWindow(report.longWindow, report, refuse);
  if (fields.length === 0) checkWindow(report, streams, refuse);
  if (report.accuracy) checkAccuracy(report.accuracy, refuse);
  checkParity(report, refuse);
  if (fields.length > 0) throw HttpProblem.unprocessable(fields.slice(0, 20));
  return { report, streams };
}

function decodeStreams(report: RunReport, refuse: Refuse): DecodedStreams | null {
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
  decode('longWindow.first.data', report.longWindow?.first);
  decode('longWindow.last.data', report.longWindow?.last);
  for (const [name, part] of [['pre', pre] as const, ['post', post] as const]) {
    if (infer && part && part.length !== infer.length) {
      refuse(`streams.${name}.count`, `must equal streams.infer.count (${infer.length})`);
    }
  }
  return infer && { infer, pre, post };
}

function checkStatus(report: RunReport, refuse: Refuse): void {
  const { status, kind, failure, remarks } = report;
  if (status === 'failed' && failure === null) refuse('failure', 'must say why the run failed');
  if (status === 'ok' && failure !== null) refuse('failure', 'must be null when the run is ok');
  if (status !== 'ok') return;
  const samples = report.longWindow?.count ?? report.streams?.infer.count ?? 0;
  if (kind === 'latency' && samples === 0) {
    refuse('streams.infer.count', 'must be at least 1 in a latency run that is ok');
  }
  // Images that do not decode, or a missing reference, leave nothing to state: the remark says so.
  const explained = remarks.length > 0;
  if (kind === 'accuracy' && report.accuracy === null && !explained) {
    refuse('accuracy', 'must be there in an accuracy run that is ok');
  }
  if (kind === 'parity' && report.parity === null && !explained) {
    refuse('parity', 'must be there in a parity run that is ok');
  }
  if (kind === 'memory' && report.memory === null) {
    refuse('memory', 'must be there in a memory run that is ok');
  }
  if (kind === 'cold-start' && report.startup.firstInferenceNs === null) {
    refuse('startup.firstInferenceNs', 'must be there in a cold-start run that is ok');
  }
}

function checkParity({ parity }: RunReport, refuse: Refuse): void {
  if (parity && parity.cosineMedian < parity.cosineLeast) {
    refuse('parity.cosineMedian', `must not be below cosineLeast (${parity.cosineLeast})`);
  }
}
