import type { Layout } from '../dataset/preprocess.ts';
import type { Size } from './place-image.ts';

/**
 * Width and height that a model wants of an image, from its input shape with the batch dimension.
 *
 * @throws Error when the input is no image of three channels
 */
export function inputSize(shape: readonly number[], layout: Layout): Size & { batch: number } {
  const [batch, ...rest] = shape;
  const [channels, height, width] = layout === 'NCHW' ? rest : [rest[2], rest[0], rest[1]];
  if (!batch || !height || !width || channels !== 3 || rest.length !== 3) {
    throw new Error(
      `An input of ${shape.join(' x ')} in ${layout} takes no images: it needs a batch, three channels, height and width.`,
    );
  }
  return { batch, width, height };
}
