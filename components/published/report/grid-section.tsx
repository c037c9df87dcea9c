import { formatLatency, formatShare } from '../../../lib/chart/format.ts';
import { Badge } from '../../ui/badge.tsx';
import { FlawMark } from './flaw-mark.tsx';
import type { ReportProps } from './report-data.ts';
import { type Cell, gridDevices, gridModels, reportGrid } from './report-grid.ts';
import { imagesText } from './run-name.ts';

/** Every pair of a device and a model of the report: what is known of it, or that nothing is. */
export function GridSection(props: ReportProps) {
  const { words } = props;
  const grid = reportGrid(props.data, props.figures);
  const cells = [...grid.values()];
  return (
    <section id="grid" aria-labelledby="grid-heading" className="min-w-0 scroll-mt-4">
      <h2 id="grid-heading" className="border-ctl border-b pb-1.5">
        {words.grid}
      </h2>
      <p className="mt-3 max-w-[760px] text-[14px] leading-[22px]">
        {words.gridText(
          gridDevices.length * gridModels.length,
          cells.filter(({ stated }) => stated.length > 0).length,
          cells.filter(({ raw }) => raw.length > 0).length,
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div tabIndex={0} className="mt-3 overflow-x-auto">
        <table className="w-full min-w-[860px] border-collapse" data-grid="">
          <thead className="text-left text-ink2 text-small">
            <tr className="border-line border-b [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
              <th scope="col">{words.device}</th>
              {gridModels.map(({ slug, name }) => (
                <th key={slug} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gridDevices.map(({ slug, name, role }) => (
              <tr key={slug} className="border-line border-b align-top [&>*]:py-2 [&>*]:pr-4">
                <th scope="row" className="text-left font-medium">
                  {name}
                  {role ? (
                    <span className="block font-normal text-ink2 text-small">
                      {words.roles[role]}
                    </span>
                  ) : null}
                </th>
                {gridModels.map((model) => (
                  <td key={model.slug} className="max-w-[190px]">
                    <GridCell {...props} cell={grid.get(`${slug} ${model.slug}`) ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 max-w-[760px] text-ink2 text-small">{words.inferredWhy}</p>
    </section>
  );
}

function GridCell({ cell, ...props }: ReportProps & { cell: Cell | null }) {
  const { words, locale } = props;
  if (cell === null) return <span className="text-ink3">{words.notPublished}</span>;
  return (
    <span className="grid gap-1.5">
      {cell.stated.map(({ text, flaw }) => (
        <span key={flaw} className="flex flex-wrap items-center gap-1.5">
          <strong className="font-semibold">{text(props)}</strong>
          <FlawMark number={flaw} words={words} />
          <Badge tone="neutral">{words.statedBadge}</Badge>
        </span>
      ))}
      {cell.raw.length > 0 ? <Badge tone="remark">{words.inferred}</Badge> : null}
      {cell.raw.map((run) => (
        <span key={run.point.id} className="text-small">
          {run.point.latency.p50Ms === null
            ? words.missing
            : formatLatency(run.point.latency.p50Ms, 'auto', locale).text}
          {words.comma}
          {run.point.accuracy[0] ? formatShare(run.point.accuracy[0].value, locale) : words.missing}
          <span className="block text-ink2">
            {run.point.runtime.name}
            {words.comma}
            {imagesText(run, props)}
          </span>
        </span>
      ))}
    </span>
  );
}
