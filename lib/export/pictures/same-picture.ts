import type { Point } from '../../contract/point.ts';
import { clearFacets } from '../../link/facet-key.ts';
import { defaultView, type View } from '../../link/view.ts';
import { viewQuery } from '../../link/view-query.ts';
import type { FrontData } from './front-input.ts';

/**
 * Whether two sets of data give the same picture: a page that sorts its rows, or words its sentence
 * anew in the same words, need not draw 500 marks again. Words are the same when the title and the
 * summary are, in one language.
 */
export function samePicture(a: FrontData, b: FrontData): boolean {
  return (
    a.metric === b.metric &&
    a.frameRate === b.frameRate &&
    a.locale === b.locale &&
    a.strings.title === b.strings.title &&
    a.strings.summary === b.strings.summary &&
    (a.view === b.view || pictureQuery(a.view) === pictureQuery(b.view)) &&
    sameSeries(a.series, b.series) &&
    samePoints(a.points, b.points)
  );
}

/** What a view says about the picture: not the order of rows and columns, nor the facets already applied. */
function pictureQuery(view: View): string {
  const { co, ds, sort, cols } = defaultView();
  return viewQuery({ ...clearFacets(view), co, ds, sort, cols });
}

function sameSeries(a: FrontData['series'], b: FrontData['series']): boolean {
  const names = Object.keys(a);
  return (
    a === b ||
    (names.length === Object.keys(b).length &&
      names.every((name) => a[name]?.slot === b[name]?.slot && a[name]?.shape === b[name]?.shape))
  );
}

/** The same points, in whatever order. */
function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const known = new Set(a);
  return b.every((point) => known.has(point));
}
