import type { Session } from '../runtimes/adapter.ts';
import type { Packages } from '../runtimes/packages.ts';
import type { Counted } from './counted.ts';
import { openCocoFolder } from './open-coco-folder.ts';
import { openGlyphs } from './open-glyphs.ts';
import { openImageFolder } from './open-image-folder.ts';
import { openNoise } from './open-noise.ts';
import { openScenes } from './open-scenes.ts';
import type { Workload } from './workload.ts';

/** A workload with its images in memory. */
export interface OpenWorkload {
  /**
   * The timed pre-processing: fills a session's input with a whole batch, other images for each
   * index. Synchronous, and without an allocation, but for image files: these are decoded each time.
   */
  prepare(index: number, input: Float32Array): Promise<void> | undefined;
  /** The timed post-processing of a whole batch: the five best classes, or boxes. */
  finish(output: Float32Array): void;
  /** Judges the answers of an open model on the labelled images. @throws Error without labels */
  count(session: Session): Promise<Counted>;
  /** The inputs are noise: the speed is true, nothing can be said of the answers. */
  syntheticInput: boolean;
}

/**
 * Brings the images of a workload into memory.
 *
 * @throws Error saying what is missing when a folder or a library cannot be used
 */
export async function openWorkload(workload: Workload, packages: Packages): Promise<OpenWorkload> {
  const { dataSet } = workload;
  if (dataSet.kind === 'glyphs') return openGlyphs(workload);
  if (dataSet.kind === 'noise') return openNoise(workload);
  if (dataSet.kind === 'image-folder') return openImageFolder(workload, dataSet, packages);
  if (dataSet.kind === 'coco-folder') return openCocoFolder(workload, dataSet, packages);
  return openScenes(workload);
}
