import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import { formatFigure, percentFigure, unitWord } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { accuracyOf } from '../../lib/link/accuracy-of.ts';
import { derivedFrameRate } from '../../lib/link/frame-rate.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { metricLabel } from '../explore/cohort-label.ts';
import { EvidenceCell } from './evidence-cell.tsx';
import { IdentityLink } from './identity-link.tsx';
import { LatencyCell } from './latency-cell.tsx';
import { Missing } from './missing.tsx';
import { NarrowFigures, NarrowIdentity } from './narrow-cells.tsx';
import type { RowContext } from './row-context.ts';

/** Rows arrive in the order of the view (lib/link), so the table itself sorts nothing. */
export const features = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof features, Point>();

/** Columns of look.md, "Table row". Ids of sortable ones are the sort keys of an address. */
export function pointColumns(context: RowContext) {
  return helper.columns([
    ...identityColumns(context),
    ...figureColumns(context),
    helper.display({
      id: 'ev',
      header: context.text.explore.columns.evidence,
      cell: ({ row }) => <EvidenceCell point={row.original} text={context.text} />,
    }),
    helper.display({
      id: 'narrow-identity',
      header: context.text.explore.columns.model,
      cell: ({ row }) => <NarrowIdentity point={row.original} context={context} />,
    }),
    helper.display({
      id: 'narrow-figures',
      header: latencyHead(context),
      cell: ({ row }) => <NarrowFigures point={row.original} context={context} />,
    }),
  ]);
}

function identityColumns({ text, signOf }: RowContext) {
  const { domain, explore } = text;
  return [
    helper.accessor((point) => point.device.name, {
      id: 'dev',
      header: explore.columns.device,
      cell: ({ row, getValue }) => (
        <IdentityLink point={row.original} text={text}>
          {getValue()}
        </IdentityLink>
      ),
    }),
    helper.accessor((point) => point.model.name, { id: 'model', header: explore.columns.model }),
    helper.accessor((point) => point.runtime.name, {
      id: 'fw',
      header: explore.columns.runtime,
      cell: ({ row, getValue }) => (
        <span className="flex items-center gap-2">
          {signOf(row.original)}
          <span className="truncate" title={getValue()}>
            {getValue()}
          </span>
          <span className="text-ink3">{row.original.runtime.version}</span>
        </span>
      ),
    }),
    helper.accessor((point) => point.precision, {
      id: 'prec',
      header: explore.columns.precision,
      cell: ({ getValue }) => getValue() ?? <Missing>{domain.notStated}</Missing>,
    }),
  ];
}

function figureColumns(context: RowContext) {
  const { text, locale, q, tr, metric, stripOf, stripScale } = context;
  const { domain, explore } = text;
  return [
    helper.display({
      id: 'lat',
      header: latencyHead(context),
      cell: ({ row }) => <LatencyCell point={row.original} context={context} />,
    }),
    helper.display({
      id: 'spread',
      header: () => (
        <span className="block">
          <span className="block text-center">{explore.columns.spread}</span>
          {stripScale}
        </span>
      ),
      cell: ({ row }) => stripOf(row.original) ?? <Missing>{domain.none}</Missing>,
    }),
    helper.accessor((point) => derivedFrameRate(point, q, tr), {
      id: 'fps',
      header: () => <span title={domain.derived}>{explore.columns.fps}</span>,
      cell: ({ getValue }) => {
        const rate = getValue();
        if (rate === null) return <Missing>{domain.none}</Missing>;
        return formatFigure(rate, locale);
      },
    }),
    helper.accessor((point) => accuracyOf(point, metric)?.value ?? null, {
      id: 'acc',
      header: explore.columns.accuracy(metricLabel(metric, text)),
      cell: ({ row, getValue }) => {
        const value = getValue();
        const why = row.original.noAccuracyReason ?? domain.speedOnly;
        if (value === null) return <Missing title={why}>{domain.none}</Missing>;
        return percentFigure(value, locale);
      },
    }),
    helper.accessor((point) => point.samples, {
      id: 'samples',
      header: explore.columns.samples,
      cell: ({ row, getValue }) => {
        const count = getValue();
        if (count !== null) return formatCount(count, locale);
        const word = row.original.outcome === 'ok' ? domain.notStated : domain.none;
        return <Missing>{word}</Missing>;
      },
    }),
  ];
}

/** Statistic and unit of the column, under what its timer covers. */
function latencyHead({ text, q, unit, timer, locale }: RowContext) {
  return () => (
    <span className="block text-right">
      <span className="block font-normal text-ink3 leading-[14px]">{timer}</span>
      {`${text.domain.statistics[q] ?? q}, ${unitWord(unit, locale)}`}
    </span>
  );
}
