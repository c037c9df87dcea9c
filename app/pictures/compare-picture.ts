import { frontPicture } from '../../lib/export/pictures/front-picture.ts';
import { ogAbout, ogOfView } from '../../lib/export/pictures/og-front.ts';
import { ogOfSteps, stepsPicture } from '../../lib/export/pictures/steps-picture.ts';
import { type CompareView, compareViewHref } from '../../lib/link/compare-view.ts';
import { env } from '../../lib/server/env.ts';
import { formatDay } from '../../lib/text/figures.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { type ComparedPicture, readComparedPicture } from './compared.ts';
import type { Named, PictureLook, PictureRequest } from './picture-request.ts';

/** A comparison as SVG that stands alone: its distributions, or its values with p5-p95 row by row. */
export async function comparePicture(
  view: CompareView,
  { theme, width, height, locale }: PictureRequest,
  named?: Named,
): Promise<string> {
  const compared = await readComparedPicture(view, locale);
  const { list, curves, about, names, rows } = compared;
  const title = named?.title ?? compared.title;
  const pinned = compareViewHref(view, { ds: list.ds > 0 ? list.ds : null });
  const address = named?.address ?? `${env().publicUrl}${pinned}`;
  const shared = { theme, width, height, locale, title };
  if (view.tab !== 'dist' || curves.length === 0) {
    return frontPicture({ ...shared, list, view: rows, address, date: list.asOf });
  }
  const asOf =
    list.asOf === null ? '' : pageWords(locale).pictures.asOf(formatDay(list.asOf), list.ds);
  return stepsPicture({
    ...shared,
    curves,
    about,
    lines: names,
    description: descriptionOf(compared),
    foot: { address, about: asOf },
  });
}

/** The preview of a comparison: its distributions, or its rows where no inference was timed alone. */
export async function compareOg(
  view: CompareView,
  { theme, locale }: PictureLook,
  ownTitle: string | null = null,
): Promise<string> {
  const compared = await readComparedPicture(view, locale);
  const { list, curves, about, rows } = compared;
  const title = ownTitle ?? compared.title;
  if (curves.length === 0 || view.x !== 'lat') {
    return ogOfView({ list, view: rows, theme, locale, title });
  }
  return ogOfSteps({
    curves: compared.toldApart,
    about,
    theme,
    locale,
    title,
    lines: [],
    description: descriptionOf(compared),
    foot: ogAbout(list.asOf, locale),
    conditions: '',
  });
}

function descriptionOf({ title, names }: ComparedPicture): string {
  return [title, ...names].join('. ');
}
