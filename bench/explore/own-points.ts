import { sha256OfJson } from '../../lib/codec/sha256.ts';
import type { Point } from '../../lib/contract/point.ts';
import { benchPoints } from './points.ts';

/** The benchmark's points as own ones of one cohort, each with a result of its own. */
export function ownPoints(count: number): Point[] {
  return benchPoints(count).map((point, i) => ({
    ...point,
    tier: 'measured',
    combination: sha256OfJson(point.id),
    resultId: `0199b7c4-8e21-7000-8000-${String(i).padStart(12, '0')}`,
    measuredAt: '2026-11-21T10:00:00.000Z',
  }));
}
