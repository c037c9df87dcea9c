import type { Corner } from '../dataset/outlines.ts';
import { outlines } from '../dataset/outlines.ts';

const names = [
  'triangle',
  'square',
  'circle',
  'star-four',
  'star-five',
  'plus',
  'heart',
  'half-disc',
] as const;

/** The eight classes in label order; each keeps its name under any turn or mirror image. */
export const sceneClasses: ReadonlyArray<{ name: string; corners: readonly Corner[] }> = names.map(
  (name) => ({ name, corners: outlines.find((outline) => outline.name === name)?.corners ?? [] }),
);
