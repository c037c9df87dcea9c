/**
 * The newest version of glibc that a native library names, which is the oldest it loads with;
 * null when it names none.
 */
export function leastLibcOf(library: Uint8Array): string | null {
  const text = Buffer.from(library.buffer, library.byteOffset, library.byteLength).toString(
    'latin1',
  );
  const minors = [...text.matchAll(/GLIBC_2\.([0-9]{1,3})(?![0-9])/g)].map(([, minor]) =>
    Number(minor),
  );
  return minors.length === 0 ? null : `2.${Math.max(...minors)}`;
}

/** The newer of two; null is older than any. */
export function newerLibc(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Number(a.split('.')[1]) >= Number(b.split('.')[1]) ? a : b;
}
