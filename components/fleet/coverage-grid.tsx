'use client';

import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { coverageMove } from './coverage-move.ts';

/**
 * Around the matrix: what the cell under the pointer or the focus says stands in one line of fixed
 * height below it. The matrix is one tab stop, and the arrow keys move from cell to cell.
 */
export function CoverageGrid({
  label,
  hint,
  className = 'overflow-x-auto',
  children,
}: {
  label: string;
  hint: string;
  /** How the region scrolls. */
  className?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const current = useRef<Element | null>(null);
  // After each drawing: cells may be new. Without a script every cell is a tab stop of its own.
  useEffect(() => {
    const cells = [...(box.current?.querySelectorAll<HTMLElement>('[data-say]') ?? [])];
    const stop = cells.find((cell) => cell === current.current) ?? cells[0];
    for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1;
  });
  const show = (event: SyntheticEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-say]') : null;
    if (!(cell instanceof HTMLElement)) return;
    if (event.type === 'focus') current.current = cell;
    setSaid(cell.dataset.say ?? null);
  };
  const move = (event: KeyboardEvent) => {
    const rows = [...(box.current?.querySelectorAll('tbody tr') ?? [])].map((row) => [
      ...row.querySelectorAll<HTMLElement>('[data-say]'),
    ]);
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return;
    const row = rows.findIndex((cells) => cells.includes(focused));
    const column = rows[row]?.indexOf(focused) ?? -1;
    if (row < 0 || column < 0) return;
    const size = { rows: rows.length, columns: rows[row]?.length ?? 0 };
    const to = coverageMove(event.key, { row, column }, size);
    if (!to) return;
    event.preventDefault();
    rows[to.row]?.[to.column]?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a region that scrolls sideways needs a name, not a section of its own. */}
      <div
        ref={box}
        role="region"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        className={`relative ${className}`}
        onPointerOver={show}
        onFocus={show}
        onKeyDown={move}
      >
        {children}
      </div>
      <p aria-hidden="true" className="mt-1.5 min-h-8 text-ink2 text-small">
        {said ?? hint}
      </p>
    </>
  );
}
