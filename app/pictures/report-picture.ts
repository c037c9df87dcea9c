import type { ReportPage } from '../report-page.ts';
import { comparisonOg, comparisonPicture } from './comparison-og.ts';
import type { Named, PictureLook, PictureRequest } from './picture-request.ts';
import { resultOg, resultPicture } from './result-og.ts';
import { studyOg, studyPicture } from './study-og.ts';

/** The picture of a page about a result, two of them, or a study: SVG that stands alone. */
export async function reportPicture(
  page: ReportPage,
  request: PictureRequest,
  named: Named,
): Promise<string> {
  if (page.kind === 'result') return resultPicture(page.result, request, named);
  if (page.kind === 'sides') return comparisonPicture(page.report, request, named);
  return studyPicture(page.study, request, named);
}

/** Its preview: SVG of 1200 by 630 px. */
export async function reportOg(
  page: ReportPage,
  look: PictureLook,
  title: string | null,
): Promise<string> {
  if (page.kind === 'result') return resultOg(page.result, look, title);
  if (page.kind === 'sides') return comparisonOg(page.report, look, title);
  return studyOg(page.study, look, title);
}
