import type { PointList } from '../../lib/contract/point.ts';
import { useWords } from '../shell/words-provider.tsx';

/**
 * While no device of the hub has reported: that these are somebody else's figures, and the one thing
 * to do about it (K4). Nothing once there are own results.
 */
export function NewcomerNotice({ list, measuring }: { list: PointList; measuring: boolean }) {
  const { explore, shell } = useWords();
  if (list.points.length === 0 || list.cohorts.some(({ own }) => own)) return null;
  return (
    <p className="mt-1" data-newcomer="">
      {measuring ? explore.controls.waiting : explore.controls.newcomer}{' '}
      <a href="/devices/add" className="font-medium text-accent underline">
        {shell.addDevice}
      </a>
    </p>
  );
}
