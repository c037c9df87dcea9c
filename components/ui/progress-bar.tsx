/** A share of something that runs, as a thin bar; its words stand beside it. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="inline-block h-1 w-24 shrink-0 overflow-hidden bg-line align-middle"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="block size-full"
      >
        <path d={`M0 0H${percent}V4H0z`} fill="var(--accent)" />
      </svg>
    </span>
  );
}
