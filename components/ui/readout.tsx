import type { ReactNode } from 'react';

/** The ruled strip that holds readouts: six cells split by hairlines, fewer on narrow screens. */
export function ReadoutStrip({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 border-ctl border-t border-b-line md:grid-cols-3 xl:grid-cols-6">
      {children}
    </dl>
  );
}

/** One figure with its unit and one line of evidence; only the headline is in the accent. */
export function Readout({
  name,
  figure,
  unit,
  evidence,
  headline = false,
}: {
  name: string;
  figure: string | null;
  unit: string | null;
  evidence: string;
  headline?: boolean;
}) {
  return (
    <div className="min-w-0 border-line border-b py-2 pr-3 max-md:odd:border-r max-md:even:pl-3 md:border-r md:pl-3.5 md:max-xl:nth-[3n]:border-r-0 md:max-xl:nth-[3n+1]:pl-0 xl:last:border-r-0 xl:first:pl-0">
      <dt className="text-small text-ink2">{name}</dt>
      <dd>
        {figure === null ? (
          <span className="block py-1.5 text-h2 text-ink3 leading-[26px]">{unit}</span>
        ) : (
          <span className="flex flex-wrap items-baseline gap-x-1.5">
            <span
              className={`text-[24px] leading-[38px] tracking-[-0.02em] min-[1440px]:text-readout ${headline ? 'font-semibold text-accent' : 'font-medium'}`}
            >
              {figure}
            </span>
            <span className="text-[14px] text-ink2">{unit}</span>
          </span>
        )}
        <span className="block text-small text-ink2">{evidence}</span>
      </dd>
    </div>
  );
}
