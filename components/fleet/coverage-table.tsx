import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import type { Coverage } from '../../lib/contract/coverage.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { SeriesSwatch } from '../charts/series-swatch.tsx';
import { CoverageCell } from './coverage-cell.tsx';
import type { CoverageGrid } from './coverage-groups.ts';
import { coverageWords } from './coverage-words.ts';

/** Devices down, models across, grouped by runtime: what was measured where. */
export function CoverageTable({
  devices,
  grid,
  locale,
}: {
  devices: Coverage['devices'];
  grid: CoverageGrid;
  locale: Locale;
}) {
  const { coverage } = pageWords(locale).devices;
  const series = assignSeries(grid.groups.map(({ slug }) => ({ runtime: { slug } })));
  return (
    <table aria-label={coverage.title} className="border-collapse text-center">
      <thead className="text-left text-small">
        <tr>
          <td className="sticky left-0 z-10 bg-surface" />
          {grid.groups.map(({ slug, name, models }) => (
            <th
              key={slug}
              scope="colgroup"
              colSpan={models.length}
              className="pb-1 pl-3 font-semibold text-body"
            >
              <span className="flex items-center gap-2 border-ctl border-b pb-1.5">
                <SeriesSwatch series={series[slug] ?? otherSeries} />
                <span className="whitespace-nowrap">{name}</span>
              </span>
            </th>
          ))}
        </tr>
        <tr className="align-bottom text-ink2">
          <th scope="col" className="sticky left-0 z-10 bg-surface pr-3 pb-1 font-medium">
            {coverage.device}
          </th>
          {grid.groups.flatMap(({ slug, models }) =>
            models.map((model, i) => (
              <th
                key={`${slug} ${model.slug}`}
                scope="col"
                className={`w-[76px] min-w-[76px] px-0.5 pb-1 text-center font-normal leading-[14px] ${i === 0 ? 'pl-3' : ''}`}
              >
                {model.name}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.id}>
            <th scope="row" className="sticky left-0 z-10 bg-surface pr-3 text-left font-normal">
              <a
                href={`/devices/${device.id}`}
                title={device.name}
                className="block w-max max-w-[148px] break-words hover:text-accent hover:underline max-md:max-w-[98px]"
              >
                {device.name}
              </a>
            </th>
            {grid.groups.flatMap(({ slug, name, models }) =>
              models.map((model, i) => {
                const cell = grid.cellOf(device.id, slug, model.slug);
                return (
                  <td
                    key={`${slug} ${model.slug}`}
                    data-cell={cell?.state}
                    className={`p-px ${i === 0 ? 'pl-3' : ''}`}
                  >
                    {cell ? (
                      <CoverageCell
                        cell={cell}
                        locale={locale}
                        said={coverage.cell(
                          device.name,
                          name,
                          model.name,
                          coverageWords(cell, locale),
                        )}
                      />
                    ) : null}
                  </td>
                );
              }),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
