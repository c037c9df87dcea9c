import type { ReactNode } from 'react';

export interface Field {
  name: string;
  value: ReactNode;
  /** Shown on the value, e.g. where it was read. */
  title?: string;
}

/** Names left, values right, one row each. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className="grid max-w-[480px] gap-y-1.5">
      {fields.map((field) => (
        <div key={field.name} className="flex items-baseline justify-between gap-4">
          <dt className="shrink-0 text-ink2">{field.name}</dt>
          <dd className="min-w-0 break-words text-right" title={field.title}>
            {field.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
