import type { ReactNode } from 'react';

export interface Field {
  name: string;
  value: ReactNode;
  /** Shown on the value, e.g. where it was read. */
  title?: string;
}

/**
 * Names left, values right, one row each; where there is more room than in a side column, the values
 * stand in a column beside the names rather than at the far edge.
 */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <div className="@container">
      <dl className="grid gap-y-1.5">
        {fields.map((field) => (
          <div
            key={field.name}
            className="flex items-baseline justify-between gap-4 @min-[520px]:grid @min-[520px]:grid-cols-[200px_minmax(0,1fr)]"
          >
            <dt className="shrink-0 text-ink2">{field.name}</dt>
            <dd
              className="min-w-0 break-words text-right @min-[520px]:text-left"
              title={field.title}
            >
              {field.value}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
