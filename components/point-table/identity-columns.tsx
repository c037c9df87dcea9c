import { CatalogueLink } from './catalogue-link.tsx';
import { Missing } from './missing.tsx';
import type { PointColumn } from './point-column.ts';

/** Device, model and runtime: always shown, each a link to everything about it. */
export const nameColumns: readonly PointColumn[] = [
  {
    id: 'dev',
    head: ({ text }) => text.explore.columns.device,
    cell: ({ device }, { text }) => <CatalogueLink noun="device" {...device} text={text} />,
  },
  {
    id: 'model',
    head: ({ text }) => text.explore.columns.model,
    cell: ({ model: { slug, name } }, { text }) => (
      <CatalogueLink noun="model" slug={slug} name={name} text={text} />
    ),
  },
  {
    id: 'fw',
    head: ({ text }) => text.explore.columns.runtime,
    cell: (point, { text, signOf }) => (
      <span className="flex items-center gap-2">
        {signOf(point)}
        <CatalogueLink
          noun="framework"
          slug={point.runtime.slug}
          name={point.runtime.name}
          text={text}
          className="truncate"
        />
        <span className="text-ink3">{point.runtime.version}</span>
      </span>
    ),
  },
];

/** What else tells one row from another. */
export const identityColumns: readonly PointColumn[] = [
  {
    id: 'prec',
    head: ({ text }) => text.explore.columns.precision,
    cell: ({ precision }, { text }) => precision ?? <Missing>{text.domain.notStated}</Missing>,
  },
  {
    id: 'pm',
    head: ({ text }) => text.table.names.pm,
    cell: ({ powerMode }, { text }) => powerMode ?? <Missing>{text.domain.notStated}</Missing>,
    words: ({ powerMode }) => powerMode,
  },
  {
    id: 'threads',
    head: ({ text }) => text.table.names.threads,
    cell: ({ threads }, { text }) => threads ?? <Missing>{text.domain.notStated}</Missing>,
    words: ({ threads }, { text }) => (threads === null ? null : text.domain.threads(threads)),
  },
  {
    id: 'ep',
    head: ({ text }) => <span title={text.table.names.ep}>{text.table.heads.ep}</span>,
    cell: ({ executionProvider }, { text }) =>
      executionProvider ?? <Missing>{text.domain.notStated}</Missing>,
    words: ({ executionProvider }) => executionProvider,
  },
];
