/** The triangle of a stated doubt, drawn filled so that it reads at 12 px. */
export function RemarkSign({ size = 13 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 14 14"
      className="shrink-0 text-remark"
    >
      <path
        fill="currentColor"
        stroke="currentColor"
        strokeWidth={1.6}
        strokeLinejoin="round"
        d="M7 1.8 13 12H1z"
      />
      <path
        stroke="var(--remark-wash)"
        strokeWidth={1.5}
        strokeLinecap="round"
        d="M7 5.4v3M7 10.3v.1"
      />
    </svg>
  );
}
