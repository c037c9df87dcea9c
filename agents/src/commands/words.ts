import type { Cell } from '../../../lib/contract/cell.ts';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { CellFigures } from '../run/figures.ts';

/** `Glyphs S · ONNX Runtime 1.30.0 cpu · fp32`. */
export function cellName(cell: Cell): string {
  const { artifact, runtime, precision } = cell;
  const where = `${runtime.name} ${runtime.version} ${runtime.executionProvider}`;
  return `${artifact.model.name} · ${where} · ${precision}`;
}

/** Milliseconds with four significant digits; `-` where there is none. */
export function milliseconds(ms: number | null | undefined): string {
  return ms === null || ms === undefined ? '-' : `${Number(ms.toPrecision(4))} ms`;
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** One line of a cell's figures, for progress. */
export function oneLine(figures: CellFigures): string {
  const parts: string[] = [];
  if (figures.summary) parts.push(`p50 ${milliseconds(figures.summary.p50.valueMs)}`);
  const top1 = figures.accuracy.find((row) => row.metric === 'top1');
  if (top1) parts.push(`top-1 ${percent(top1.value)}`);
  if (figures.memory) {
    parts.push(`peak memory ${Math.round(figures.memory.peakBytes / 2 ** 20)} MiB`);
  }
  const failed = figures.failures.length;
  if (failed > 0) parts.push(`${failed} of its runs failed`);
  return parts.join(', ') || 'no figure';
}

/** Several lines of a cell's figures, with their intervals and doubts. */
export function manyLines(reports: readonly RunReport[], figures: CellFigures): string[] {
  const lines: string[] = [];
  const { summary, memory } = figures;
  if (summary) {
    const { p50 } = summary;
    const interval = `95 % interval ${milliseconds(p50.lowMs)} to ${milliseconds(p50.highMs)}`;
    lines.push(`  latency   p50 ${milliseconds(p50.valueMs)} (${interval})`);
    if (summary.p5Ms !== null) {
      const ends = `${milliseconds(summary.p5Ms)} to ${milliseconds(summary.p95WhiskerMs)}`;
      lines.push(`            p5 to p95 ${ends}, ${summary.count} samples`);
    } else lines.push(`            ${summary.count} samples`);
  }
  for (const row of figures.accuracy) {
    const interval = `95 % interval ${percent(row.low)} to ${percent(row.high)}`;
    const count = `${row.correct} of ${row.total} of ${row.dataSet}`;
    lines.push(`  ${row.metric.padEnd(9)} ${percent(row.value)} (${interval}), ${count}`);
  }
  const speedOnly = reports.some((report) => report.cell.artifact.model.speedOnly);
  if (speedOnly) lines.push('  accuracy  none: synthetic weights, speed only');
  if (memory) {
    const mib = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
    const base =
      memory.baselineBytes === null ? '' : `, ${mib(memory.baselineBytes)} before the model`;
    lines.push(`  memory    peak ${mib(memory.peakBytes)}${base}`);
  }
  for (const failure of figures.failures) lines.push(`  failed    ${failure}`);
  for (const remark of figures.remarks) lines.push(`  remark    ${remarkText(remark)}`);
  return lines;
}

function remarkText(remark: Remark): string {
  return remark.detail === null ? remark.code : `${remark.code}: ${remark.detail}`;
}
