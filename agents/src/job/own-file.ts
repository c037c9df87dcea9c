import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { JobModel } from '../../../lib/contract/job.ts';
import { missingShape } from '../../../lib/models/cell-rules/own-refusal.ts';
import { type OnnxIo, readOnnxIo } from '../../../lib/models/onnx/read-onnx-io.ts';
import { messageOf } from '../message-of.ts';

/** A model file beside the job file or from the hub, before it is looked into. */
export interface FoundFile {
  model: JobModel;
  path: string;
  sha256: string;
  bytes: number;
}

/** A model file as it was found. */
export interface OwnFile extends FoundFile {
  /** What an ONNX file takes and gives; null for other formats and for what is not understood. */
  io: OnnxIo | null;
  /** Why it cannot be run at all, in one sentence; null when nothing speaks against it. */
  problem: string | null;
}

const float32 = 1;

/**
 * Reads a model file of a job.
 *
 * @param folder the job file's folder: the path may not leave it, not by a link either
 * @throws Error in one sentence when the file is elsewhere or cannot be read
 */
export function openOwnFile(folder: string, model: JobModel): OwnFile {
  const path = pathInside(folder, model);
  const file = readFileSync(path);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const found = { model, path, sha256, bytes: file.length };
  if (model.format !== 'onnx') return judged(found, null);
  try {
    return judged(found, readOnnxIo(file));
  } catch (error) {
    return unreadable(found, messageOf(error));
  }
}

/** Finds the files of a job's models in the folder of its job file. */
export function filesIn(folder: string): (model: JobModel) => OwnFile {
  return (model) => openOwnFile(folder, model);
}

/** A file with what stands in it; `io` is null where its format does not say. */
export function judged(found: FoundFile, io: OnnxIo | null): OwnFile {
  const { model } = found;
  return { ...found, io, problem: io === null ? missingShape(model) : problemOf(io, model) };
}

/** A file that is not what its format says. */
export function unreadable(found: FoundFile, reason: string): OwnFile {
  return { ...found, io: null, problem: `${found.model.file} is not an ONNX file: ${reason}.` };
}

function pathInside(folder: string, { file, slug }: JobModel): string {
  let real: { folder: string; path: string };
  try {
    real = { folder: realpathSync(folder), path: realpathSync(resolve(folder, file)) };
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = absent ? 'it is not there' : String(error);
    throw new Error(`The file ${file} of the model ${slug} cannot be read: ${reason}.`);
  }
  const inside = relative(real.folder, real.path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) {
    throw new Error(`The file of the model ${slug} lies outside the job file's folder: ${file}.`);
  }
  return real.path;
}

function problemOf(io: OnnxIo, { file, inputName, outputName }: JobModel): string | null {
  if (io.externalWeights) {
    return `${file} keeps its weights in other files: save it as one file.`;
  }
  const [input] = io.inputs;
  if (io.inputs.length !== 1 || !input) {
    return `${file} takes ${io.inputs.length} inputs; this agent feeds exactly one.`;
  }
  if (input.elementType !== float32) return `${file} does not take float32; this agent feeds that.`;
  if (inputName !== undefined && inputName !== input.name) {
    return `${file} has no input ${inputName}; it has ${input.name}.`;
  }
  const outputs = io.outputs.map(({ name }) => name);
  if (outputName !== undefined && !outputs.includes(outputName)) {
    return `${file} has no output ${outputName}; it has ${outputs.slice(0, 5).join(', ')}.`;
  }
  return null;
}
