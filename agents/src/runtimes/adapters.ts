import type { RuntimeAdapter } from './adapter.ts';
import { litert } from './litert.ts';
import { onnxruntimeNode } from './onnxruntime-node.ts';
import { onnxruntimeWeb } from './onnxruntime-web.ts';
import { tfjs } from './tfjs.ts';

/** Every library runtime the agent can drive. */
export const adapters: readonly RuntimeAdapter[] = [onnxruntimeNode, onnxruntimeWeb, litert, tfjs];

/**
 * The adapter of a runtime.
 *
 * @throws Error naming the runtimes there are
 */
export function adapterOf(slug: string): RuntimeAdapter {
  const adapter = adapters.find((one) => one.slug === slug);
  if (adapter) return adapter;
  const known = adapters.map((one) => one.slug).join(', ');
  throw new Error(`The runtime "${slug}" is not known to this agent; it knows ${known}.`);
}
