import { ArtifactDescription } from '../../lib/contract/stored-artifact.ts';
import type { Precision } from '../../lib/contract/vocabulary.ts';

/** What a person typed of a file. */
export interface TypedModel {
  name: string;
  task: string;
  precision: Precision;
  shape: string;
  recipe: string;
}

/** Fields that can be wrong. */
export type WrongField = 'file' | 'format' | 'name' | 'task' | 'shape' | 'recipe';

/** The description that the contract takes, or which field is not as it should be. */
export function describeModel(
  typed: TypedModel,
  head: Uint8Array | null,
): { description: ArtifactDescription } | { wrong: WrongField } {
  if (head === null) return { wrong: 'file' };
  const format = formatOf(head);
  if (format === null) return { wrong: 'format' };
  const name = typed.name.trim();
  const slug = slugOf(name);
  if (slug === '') return { wrong: 'name' };
  const shape = typed.shape.trim();
  const sizes = shape === '' ? null : shape.split(/[\s,x×]+/).map(Number);
  const parsed = ArtifactDescription.safeParse({
    slug,
    name,
    task: typed.task.trim(),
    format,
    precision: typed.precision,
    inputShape: sizes,
    preprocessing: typed.recipe.trim() === '' ? null : typed.recipe.trim(),
  });
  if (parsed.success) return { description: parsed.data };
  const field = String(parsed.error.issues[0]?.path[0]);
  if (field === 'inputShape') return { wrong: 'shape' };
  if (field === 'preprocessing') return { wrong: 'recipe' };
  return { wrong: field === 'task' ? 'task' : 'name' };
}

/** Every ONNX writer begins with the field `ir_version`; TFLite names itself at byte 4. */
function formatOf(head: Uint8Array): 'onnx' | 'tflite' | null {
  if (String.fromCharCode(...head.subarray(4, 8)) === 'TFL3') return 'tflite';
  return head[0] === 0x08 ? 'onnx' : null;
}

/** A name as it stands in addresses. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 80);
}
