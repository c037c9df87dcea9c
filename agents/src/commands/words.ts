import type { Cell } from '../../../lib/contract/cell.ts';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { StartFigures } from '../../../lib/contract/start-figures.ts';
import type { Summary } from '../../../lib/contract/summary.ts';
import type { SustainedFigures } from '../../../lib/contract/sustained.ts';
import { runCoverage } from '../../../lib/stats/order-interval.ts';
import type { AccuracyFigure } from './accuracy-figures.ts';
import type { CellFigures } from './figures.ts';

/** `Glyphs S · ONNX Runtime 1.30.0 cpu · fp32 · 64 px · batch 4`: what is as usual is left out. */
export function cellName(cell: Cell): string {
  const { artifact, runtime, precision, batch, threads, concurrency, scenario, inputShape } = cell;
  const edge = String(Math.max(...inputShape.slice(1)));
  return [
    artifact.model.name,
    `${runtime.name} ${runtime.version} ${runtime.executionProvider}`,
    precision,
    ...(inputShape.length !== 4 || artifact.model.name.includes(edge) ? [] : [`${edge} px`]),
    ...(batch === 1 ? [] : [`batch ${batch}`]),
    ...(threads === 1 ? [] : [`${threads} threads`]),
    ...(scenario === 'SingleStream' ? [] : [scenario]),
    ...(concurrency === 1 ? [] : [`${concurrency} in flight`]),
  ].join(' · ');
}

/** Milliseconds with four significant digits; `-` where there is none. */
export function milliseconds(ms: number | null | undefined): string {
  return ms === null || ms === undefined ? '-' : `${Number(ms.toPrecision(4))} ms`;
}

/** A share as a percentage with one decimal. */
export function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}

/** One line of a cell's figures, for progress. */
export function oneLine(figures: CellFigures): string {
  const { summary, sustained, throughputPerS, accuracy, parity, memory, failures } = figures;
  const parts: string[] = [];
  const underLoad = figures.underLoad ? ' a request' : '';
  if (summary) parts.push(`p50 ${milliseconds(summary.p50.valueMs)}${underLoad}`);
  if (sustained) parts.push(`last third ${milliseconds(sustained.lastThirdMs)}`);
  if (throughputPerS !== null) parts.push(`${Number(throughputPerS.toPrecision(3))} items/s`);
  const best = accuracy[0];
  if (best) parts.push(`${best.metric} ${percent(best.value)}`);
  if (parity) parts.push(`parity ${parity.cosineLeast.toFixed(4)}`);
  if (memory) parts.push(`peak memory ${mebibytes(memory.peakBytes)}`);
  if (failures.length > 0) parts.push(`${failures.length} of its runs did not end well`);
  return parts.join(', ') || 'no figure';
}

/** Several lines of a cell's figures, with their intervals and doubts. */
export function manyLines(reports: readonly RunReport[], figures: CellFigures): string[] {
  const { summary, regions, sustained, throughputPerS, parity, memory } = figures;
  const lines: string[] = [];
  if (summary) lines.push(...latencyLines(summary, figures.underLoad ? 'request' : 'latency'));
  for (const name of ['total', 'pre', 'post'] as const) {
    const region = regions[name];
    if (region) lines.push(line(name, `p50 ${milliseconds(region.p50.valueMs)}`));
  }
  if (throughputPerS !== null) {
    lines.push(line('rate', `${Number(throughputPerS.toPrecision(4))} items/s`));
  }
  if (sustained) {
    const thirds = `${milliseconds(sustained.firstThirdMs)} in the first third, ${milliseconds(sustained.lastThirdMs)} in the last`;
    const after = sustained.throttledAfterS;
    lines.push(line('sustained', thirds));
    lines.push(line('', after === null ? notThrottled(sustained) : `throttled after ${after} s`));
  }
  lines.push(...figures.accuracy.map(accuracyLine));
  const speedOnly = reports.some((report) => report.cell.artifact.model.speedOnly);
  if (speedOnly) lines.push(line('accuracy', 'none: synthetic weights, speed only'));
  if (parity) {
    const { cosineLeast, threshold, reference, inputs } = parity;
    const against = `${reference.runtime} ${reference.version}, ${inputs} inputs`;
    const cosine = `least cosine ${cosineLeast.toFixed(6)}, passes from ${threshold}`;
    lines.push(line('parity', `${cosine} (against ${against})`));
  }
  lines.push(...figures.start.map(startLine));
  if (memory) {
    const { peakBytes, baselineBytes } = memory;
    const base = baselineBytes === null ? '' : `, ${mebibytes(baselineBytes)} before the model`;
    lines.push(line('memory', `peak ${mebibytes(peakBytes)}${base}`));
  }
  for (const failure of figures.failures) lines.push(line('failed', failure));
  for (const remark of figures.remarks) lines.push(line('remark', remarkText(remark)));
  return lines;
}

/** Latency is of one request after the other only; else it is the time of a request in a crowd. */
function latencyLines(summary: Summary, name: 'latency' | 'request'): string[] {
  const { p50, p5Ms, p95WhiskerMs, count, intervalOf, runMediansMs } = summary;
  const runs = runMediansMs.length;
  // The range of five medians is no 95 % interval: it says what it is.
  const range = `interval ${milliseconds(p50.lowMs)} to ${milliseconds(p50.highMs)}`;
  const interval =
    intervalOf === 'runs'
      ? `${percent(runCoverage(runs))} ${range} over the medians of ${runs} runs`
      : `95 % ${range} over its samples`;
  const spread =
    p5Ms === null ? '' : `p5 to p95 ${milliseconds(p5Ms)} to ${milliseconds(p95WhiskerMs)}, `;
  return [
    line(name, `p50 ${milliseconds(p50.valueMs)} (${interval})`),
    line('', `${spread}${count} samples`),
  ];
}

/** Without a clock to be read, a device that has no throttle counter may throttle unseen. */
function notThrottled({ moments }: SustainedFigures): string {
  const blind = moments.every(({ clockMhz }) => clockMhz === null);
  return blind ? 'no throttling was seen, and no clock can be read' : 'not throttled';
}

function accuracyLine({ metric, value, low, high, correct, total, dataSet }: AccuracyFigure) {
  const interval = `95 % interval ${percent(low)} to ${percent(high)}`;
  const count = correct === null ? `${total} images` : `${correct} of ${total}`;
  return line(metric, `${percent(value)} (${interval}), ${count} of ${dataSet}`);
}

function startLine({ kind, processes, toFirstResult, runtime, load, first }: StartFigures): string {
  const parts = [
    `runtime ${milliseconds(runtime?.medianMs)}`,
    `model ${milliseconds(load?.medianMs)}`,
    `first ${milliseconds(first?.medianMs)}`,
  ].join(', ');
  const of = `${kind}, ${processes} ${processes === 1 ? 'process' : 'processes'}`;
  return line('start', `${milliseconds(toFirstResult?.medianMs)} (${parts}; ${of})`);
}

function line(name: string, text: string): string {
  return `  ${name.padEnd(9)} ${text}`;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

function remarkText(remark: Remark): string {
  return remark.detail === null ? remark.code : `${remark.code}: ${remark.detail}`;
}
