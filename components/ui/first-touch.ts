import { whenIdle } from './when-idle.ts';

const touches = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;

/**
 * Runs a task once: at the first sign of the reader (a pointer that moves, a focus, a key), or when the
 * page is at rest, or as `rest` says. Returns the undoing.
 */
export function atFirstTouch(task: () => void, rest = whenIdle): () => void {
  const run = () => {
    undo();
    task();
  };
  const notIdle = rest(run);
  const undo = () => {
    notIdle();
    for (const touch of touches) window.removeEventListener(touch, run, true);
  };
  for (const touch of touches)
    window.addEventListener(touch, run, { capture: true, passive: true });
  return undo;
}
