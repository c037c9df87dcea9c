import { type ComponentType, lazy } from 'react';
import { type Gate, loadBehind, makeGate } from './part-gate.ts';

/** A part for an Island: its code, and the gate that it waits behind in a browser. */
export interface LatePart<P> {
  Part: ComponentType<P>;
  gate: Gate;
}

/** Keep it outside of components. */
export function latePart<P extends object>(load: () => Promise<ComponentType<P>>): LatePart<P> {
  const gate = makeGate();
  const fetched = async () =>
    // The server draws it at once.
    typeof window === 'undefined' ? load() : loadBehind(gate, load);
  return { Part: lazy(async () => ({ default: await fetched() })), gate };
}
