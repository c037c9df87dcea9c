import { CatalogueLink } from './catalogue-link.tsx';
import { Missing } from './missing.tsx';
import type { PointColumn } from './point-column.ts';

/** As wide as its words, up to a width from which on they take a second line. */
const name = 'block w-max py-0.5 whitespace-normal break-words leading-4';

/** Device, model and runtime: always shown, each a link to everything about it. */
export const nameColumns: readonly PointColumn[] = [
  {
    id: 'dev',
    head: ({ text }) => text.explore.columns.device,
    cell: ({ device }, { text }) => (
      <CatalogueLink
        noun="device"
        {...device}
        text={text}
        className={`${name} max-w-[114px] min-[1440px]:max-w-[148px] min-[1600px]:max-w-[182px]`}
      />
    ),
  },
  {
    id: 'model',
    head: ({ text }) => text.explore.columns.model,
    cell: ({ model: { slug, name: called } }, { text }) => (
      <CatalogueLink
        noun="model"
        slug={slug}
        name={called}
        text={text}
        className={`${name} max-w-[102px] min-[1440px]:max-w-[144px]`}
      />
    ),
  },
  {
    id: 'fw',
    head: ({ text }) => text.explore.columns.runtime,
    cell: (point, { text, signOf }) => (
      <span className="flex w-max max-w-[152px] items-center gap-2 min-[1440px]:max-w-[164px] min-[1600px]:max-w-[194px]">
        {signOf(point)}
        <span className="min-w-0 whitespace-normal break-words py-0.5 leading-4">
          <CatalogueLink
            noun="framework"
            slug={point.runtime.slug}
            name={point.runtime.name}
            text={text}
          />{' '}
          <span className="text-ink3">{point.runtime.version}</span>
        </span>
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
