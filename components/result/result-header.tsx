import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { Result } from '../../lib/contract/result.ts';
import { formatMoment } from '../../lib/text/figures.ts';
import type { ResultWords } from '../../lib/text/words.ts';
import { catalogueHref } from '../catalogue/catalogue-href.ts';
import { SeriesSwatch } from '../charts/series-swatch.tsx';

/** Where the page stands, what was measured on what, and with which runtime, when. */
export function ResultHeader({ result, text }: { result: Result; text: ResultWords }) {
  const { cell, environment } = result;
  const { domain } = text;
  const { model } = cell.artifact;
  const device = environment.deviceClass;
  const series = assignSeries([{ runtime: cell.runtime }])[cell.runtime.slug] ?? otherSeries;
  const identity = [
    [cell.runtime.name, cell.runtime.version].filter(Boolean).join(' '),
    cell.runtime.executionProvider,
    cell.precision,
    cell.threads === null ? null : domain.threads(cell.threads),
    cell.batch === null ? null : domain.batch(cell.batch),
    cell.scenario === null ? null : domain.scenarios[cell.scenario],
    // When an imported one was measured its source may not say: when it came in is another matter.
    result.tier === 'measured' || result.finishedAt
      ? formatMoment(result.finishedAt ?? result.openedAt)
      : null,
  ].filter((part) => part !== null);
  return (
    <div className="min-w-0">
      <nav aria-label={text.shell.breadcrumb} className="text-ink2 text-small">
        <ol className="flex flex-wrap gap-x-2 [&>li:not(:last-child)]:after:ml-2 [&>li:not(:last-child)]:after:text-ink3 [&>li:not(:last-child)]:after:content-['/']">
          <li>
            <a href="/" className="hover:text-accent hover:underline">
              {text.shell.explore}
            </a>
          </li>
          <li>
            <a
              href={catalogueHref('device', device.slug)}
              className="hover:text-accent hover:underline"
            >
              {device.name}
            </a>
          </li>
          <li>
            <a
              href={catalogueHref('model', model.slug)}
              className="hover:text-accent hover:underline"
            >
              {model.name}
            </a>
          </li>
          <li aria-current="page" className="font-mono">
            {text.result.crumb(result.id.slice(0, 13))}
          </li>
        </ol>
      </nav>
      <h1 className="mt-1">{text.result.title(model.name, device.name)}</h1>
      <p className="flex items-start gap-2 text-ink2">
        <span className="flex h-[18px] items-center">
          <SeriesSwatch series={series} />
        </span>
        <span>{identity.join(' · ')}</span>
      </p>
    </div>
  );
}
