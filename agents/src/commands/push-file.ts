import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { ArtifactDescription, mostArtifactBytes } from '../../../lib/contract/stored-artifact.ts';
import { contradiction } from '../../../lib/models/scan/contradiction.ts';
import { scanModelFile } from '../../../lib/models/scan/scan-model-file.ts';
import { slugOf } from '../device/device-class.ts';

/** What the command line says of a file. */
export interface PushDescription {
  slug?: string;
  name?: string;
  task: string;
  precision?: string;
  inputShape?: string;
  layout?: string;
  preprocessing?: string;
}

/** A model file that the hub would take, as far as can be told here. */
export interface ModelToPush {
  path: string;
  sha256: string;
  bytes: number;
  description: ArtifactDescription;
}

/**
 * Looks into a file by the hub's own rules before anything is sent, and fills in what it says of
 * itself.
 *
 * @throws Error in one sentence when the file or an option is not as it should be
 */
export async function modelToPush(path: string, said: PushDescription): Promise<ModelToPush> {
  const { outcome, bytes } = scanned(path);
  if (bytes > mostArtifactBytes) {
    throw new Error(`${path} has ${bytes} bytes; the hub takes ${mostArtifactBytes} at most.`);
  }
  if (!outcome.accepted) throw new Error(`${path} is not taken. ${outcome.reason}`);
  const { format, precision, opset } = outcome.facts;
  const stem = basename(path).replace(/\.[^.]*$/, '');
  const described = ArtifactDescription.safeParse({
    slug: said.slug ?? slugOf(stem),
    name: said.name ?? stem,
    task: said.task,
    format,
    precision: said.precision ?? precision,
    inputShape: said.inputShape === undefined ? null : said.inputShape.split(',').map(Number),
    layout: said.layout ?? null,
    preprocessing: said.preprocessing ?? null,
  });
  if (!described.success) {
    const [issue] = described.error.issues;
    const option = String(issue?.path[0] ?? '').replace('inputShape', 'input-shape');
    throw new Error(`--${option} is not right for ${path} (opset ${opset}): ${issue?.message}.`);
  }
  const wrong = contradiction(described.data, outcome.facts);
  if (wrong) {
    const option = wrong.field === 'inputShape' ? 'input-shape' : wrong.field;
    throw new Error(`--${option} ${wrong.reason}.`);
  }
  return { path, bytes, sha256: await sha256Of(path), description: described.data };
}

function scanned(path: string) {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new Error(`${path} cannot be read (${reason}): give the file of a model.`);
  }
  try {
    if (!fstatSync(fd).isFile()) throw new Error(`${path} is no file: give the file of a model.`);
    const bytes = fstatSync(fd).size;
    const read = (at: number, into: Uint8Array) => readSync(fd, into, 0, into.length, at);
    return { outcome: scanModelFile({ length: bytes, read }), bytes };
  } finally {
    closeSync(fd);
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
