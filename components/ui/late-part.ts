import { type ComponentType, lazy } from 'react';
import { type Gate, loadBehind, makeGate } from './part-gate.ts';
import { whenIdle } from './when-idle.ts';

/** When a part comes to life without a sign of the reader: runs a task then, and returns the undoing. */
export type Rest = (task: () => void) => () => void;

/** A part for an Island: its code, and the gate that it waits behind in a browser. */
export interface LatePart<P> {
  Part: ComponentType<P>;
  gate: Gate;
  rest: Rest;
}

/** Keep it outside of components. Without a sign of the reader it comes when the page is at rest. */
export function latePart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  rest: Rest = whenIdle,
): LatePart<P> {
  const gate = makeGate();
  const fetched = async () =>
    // The server draws it at once.
    typeof window === 'undefined' ? load() : loadBehind(gate, load);
  return { Part: lazy(async () => ({ default: await fetched() })), gate, rest };
}
