/** A word in the place of a figure that does not exist; `title` says why. */
export function Missing({ children, title }: { children: string; title?: string }) {
  return (
    <span className="text-ink3" title={title}>
      {children}
    </span>
  );
}
