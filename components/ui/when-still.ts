import { whenIdle } from './when-idle.ts';

/** Long enough for what a first look needs, on a slow phone too. */
const afterMs = 8000;

/** Runs a task once the page is at rest eight seconds from now; returns the undoing. */
export function whenStill(task: () => void): () => void {
  let undo = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    undo = whenIdle(task);
  }, afterMs);
  return () => undo();
}
