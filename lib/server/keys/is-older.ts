/**
 * Whether one version of the agent is older than another: by its numbers in order, and a pre-release
 * (`1.2.0-rc.1`) is older than its release. What is no version (an agent run from its sources) is never
 * older.
 */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [parse(version), parse(than)];
  if (!a || !b) return false;
  const at = a.numbers.findIndex((number, i) => number !== b.numbers[i]);
  if (at >= 0) return (a.numbers[at] ?? 0) < (b.numbers[at] ?? 0);
  return a.pre && !b.pre;
}

function parse(version: string): { numbers: number[]; pre: boolean } | null {
  const match = /^v?([0-9]{1,9})\.([0-9]{1,9})\.([0-9]{1,9})(-[0-9A-Za-z.-]+)?(\+.*)?$/.exec(
    version,
  );
  if (!match) return null;
  return { numbers: match.slice(1, 4).map(Number), pre: match[4] !== undefined };
}
