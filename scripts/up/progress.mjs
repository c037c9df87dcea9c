const started = Date.now();

/** One line of progress with the seconds since the start. */
export function say(text) {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/**
 * Says what begins, waits for it, and says how long it took.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  say(`${label} ...`);
  const begun = Date.now();
  const result = await work();
  const seconds = (Date.now() - begun) / 1000;
  if (seconds >= 3) say(`${label}: done in ${seconds.toFixed(0)} s`);
  return result;
}
