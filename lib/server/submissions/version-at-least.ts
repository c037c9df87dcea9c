/**
 * Whether a version is `least` or newer, by its leading numbers: `8.5.2-1+cuda11.8` is at least 8.5.
 * What is missing counts as 0, so 8 is as new as 8.0. A text without a leading number is older than
 * everything: nothing is known of it.
 */
export function versionAtLeast(version: string, least: string): boolean {
  const [have, want] = [numbersOf(version), numbersOf(least)];
  if (have.length === 0) return false;
  for (let at = 0; at < Math.max(have.length, want.length); at++) {
    const difference = (have[at] ?? 0) - (want[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(version: string): number[] {
  const [leading = ''] = /^v?[0-9]+(\.[0-9]+)*/.exec(version) ?? [];
  return leading === '' ? [] : leading.replace(/^v/, '').split('.').map(Number);
}
