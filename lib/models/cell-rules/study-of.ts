import { sha256OfJson } from '../../codec/sha256.ts';
import type { JobFile } from '../../contract/job.ts';
import type { StudyRef } from '../../contract/study.ts';
import { expandEntries, sweepAxes } from './expand-entries.ts';

/**
 * The study that the cells of a job make together: null when no sweep of it varies anything. Its id
 * depends on the job's name and entries alone, so that several devices fill one study.
 */
export function studyOf({ name, cells }: Pick<JobFile, 'name' | 'cells'>): StudyRef | null {
  const expanded = expandEntries(cells);
  const axes = sweepAxes.filter(
    (axis) =>
      cells.some(({ sweep }) => sweep?.[axis] !== undefined) &&
      new Set(expanded.map((cell) => cell[axis])).size > 1,
  );
  if (axes.length === 0) return null;
  return { id: sha256OfJson({ name, cells }).slice(0, 24), name, axes };
}
