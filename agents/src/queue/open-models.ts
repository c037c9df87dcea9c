import type { JobModel } from '../../../lib/contract/job.ts';
import type { HubModel } from '../../../lib/contract/job-order.ts';
import { forkChild } from '../child/fork-child.ts';
import { judged, type OwnFile, unreadable } from '../job/own-file.ts';
import type { ArtifactCache } from './artifact-cache.ts';
import type { OpenFile } from './open-file.ts';

/** The models of an order as their files stand open on this device. */
export interface OpenModels {
  models: JobModel[];
  fileOf(model: JobModel): OwnFile;
  close(): void;
}

const inspectLimitMs = 120_000;

/**
 * Fetches and opens the model files of an order. An ONNX file is looked into by a child: its weights
 * would stay in the agent's own memory.
 *
 * @throws TooLargeError when a file is larger than the cache, Error when one cannot be had
 */
export async function openModels(
  cache: Pick<ArtifactCache, 'open'>,
  agentFile: string,
  ordered: readonly HubModel[],
): Promise<OpenModels> {
  const files = new Map<JobModel, OwnFile>();
  const opened: OpenFile[] = [];
  const close = () => {
    for (const file of opened.splice(0)) file.close();
  };
  try {
    for (const hubModel of ordered) {
      const { sha256, bytes, ...described } = hubModel;
      const file = await cache.open(hubModel);
      opened.push(file);
      const model: JobModel = { ...described, file: described.name };
      files.set(model, await inspect(agentFile, { model, path: file.path, sha256, bytes }));
    }
  } catch (error) {
    close();
    throw error;
  }
  const fileOf = (model: JobModel) => {
    const file = files.get(model);
    if (!file) throw new Error(`The order brings no file of ${model.slug}.`);
    return file;
  };
  return { models: [...files.keys()], fileOf, close };
}

async function inspect(
  agentFile: string,
  found: Pick<OwnFile, 'model' | 'path' | 'sha256' | 'bytes'>,
): Promise<OwnFile> {
  if (found.model.format !== 'onnx') return judged(found, null);
  const task = { kind: 'inspect' as const, path: found.path };
  const end = await forkChild(agentFile, task, inspectLimitMs);
  if (end.kind === 'failed') return unreadable(found, end.message.split('\n')[0] ?? '');
  if (end.outcome.kind !== 'inspect') throw new Error('the look into a model said something else');
  return judged(found, end.outcome.io);
}
