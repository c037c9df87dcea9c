import type { Locale } from '../../text/locale.ts';
import { ogPicture } from './og-picture.ts';
import { framedPicture } from './picture-frame.ts';
import { curveEntries, type DistributionCurve, type StepsAbout, stepsBody } from './steps-body.ts';
import type { PictureTheme } from './theme.ts';

/** Distributions and what is said with them. */
export interface StepsPicture {
  curves: readonly DistributionCurve[];
  about: StepsAbout;
  theme: PictureTheme;
  locale: Locale;
  title: string;
  lines: readonly string[];
  description: string;
}

/** How the samples of some results lie, as SVG that stands alone. */
export function stepsPicture(
  picture: StepsPicture & {
    width: number;
    height: number;
    foot: { address: string; about: string };
  },
): string {
  const entries = curveEntries(picture.curves);
  return framedPicture({
    ...picture,
    body: ({ width, height }) =>
      stepsBody(picture.curves, picture.about, width, Math.max(300, height)) ?? none,
    legend: () => ({ entries }),
  });
}

/** The same as the preview of its page; `foot` is whose it is and as of when. */
export function ogOfSteps(picture: StepsPicture & { foot: string; conditions: string }): string {
  const { curves, about, lines } = picture;
  return ogPicture({
    ...picture,
    line: lines[0] ?? null,
    legend: curves.length > 1 ? curveEntries(curves) : [],
    legendRows: 2,
    body: ({ width, height }) => (stepsBody(curves, about, width, height) ?? none).nodes,
    about: picture.foot,
  });
}

const none = { nodes: [], height: 0 };
