import { type CellEntry, usualMinutes } from '../../models/cell-rules/cell-entry.ts';
import { findRuntime } from '../../models/cell-rules/runtime-facts.ts';
import type { Side } from './planned-work.ts';

const longest = 200;

/** `MobileNetV2 1.0 · ONNX Runtime · int8 · 2 threads`: what is as usual is left out. */
export function cellTitle(side: Side): string {
  return clipped(partsOf(side).filter(Boolean).join(' · '));
}

/** What both sides share is said once: `Glyphs S · ONNX Runtime · fp32 against int8`. */
export function comparisonTitle(a: Side, b: Side): string {
  const [ofA, ofB] = [partsOf(a), partsOf(b)];
  const shared = ofA.filter((part, at) => part !== '' && part === ofB[at]);
  const only = (mine: readonly string[], other: readonly string[]) =>
    mine.filter((part, at) => part !== '' && part !== other[at]).join(' · ');
  const [left, right] = [only(ofA, ofB) || 'as usual', only(ofB, ofA) || 'as usual'];
  const differ = left === right ? 'against itself' : `${left} against ${right}`;
  return clipped([...shared, differ].join(' · '));
}

/** `Glyphs S · ONNX Runtime · fp32 against itself`. */
export function noiseTitle(side: Side): string {
  return `${clipped(cellTitle(side), longest - ' against itself'.length)} against itself`;
}

/** Always as many, in the same places: empty where a cell is as usual. */
function partsOf({ entry, chosen }: Side): string[] {
  const { threads = 1, batch, concurrency = 1, inputSize, dataSet } = entry;
  const { model } = chosen;
  const usualSize = chosen.kind === 'built-in' ? chosen.model.inputSizes[0] : undefined;
  return [
    model.name,
    findRuntime(entry.runtime)?.name ?? entry.runtime,
    entry.precision,
    inputSize === undefined || inputSize === usualSize ? '' : `${inputSize} px`,
    batch === undefined || batch === 1 ? '' : `batch ${batch}`,
    threads === 1 ? '' : `${threads} threads`,
    scenarioText(entry),
    concurrency === 1 ? '' : `${concurrency} in flight`,
    dataSet === undefined ? '' : dataSet,
  ];
}

function scenarioText({ scenario = 'SingleStream', minutes = usualMinutes }: CellEntry): string {
  if (scenario === 'Sustained') return `Sustained ${minutes} min`;
  return scenario === 'SingleStream' ? '' : scenario;
}

function clipped(text: string, most = longest): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
