/** The words over the axis: what it shows, its better end, the inverse scale, the column of misses. */
export function RangeAxisWords({
  title,
  better,
  lowIsBetter,
  rate,
  missed,
}: {
  /** "Latency p50, inference, ms, log". */
  title: string;
  /** "← faster". */
  better: string;
  lowIsBetter: boolean;
  /** "FPS, derived", where the top scale shows it. */
  rate: string | null;
  /** "Above 33.3 ms", over the misses. */
  missed: string | null;
}) {
  const words = (
    <span className="font-semibold text-accent" data-better="x">
      {better}
    </span>
  );
  return (
    <div
      aria-hidden="true"
      className="flex flex-wrap items-baseline gap-x-3 text-chart text-ink2 @min-[600px]:pl-[calc(var(--names)+22px)]"
    >
      {lowIsBetter ? words : null}
      <span data-axis-title="x">{title}</span>
      {lowIsBetter ? null : words}
      {rate === null ? null : <span className="text-ink3">{rate}</span>}
      {missed === null ? null : <span className="ml-auto text-ink2">{missed}</span>}
    </div>
  );
}
