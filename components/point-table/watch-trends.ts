import type { Trends } from './row-context.ts';

/** The most combinations that the server takes at once (contract/history.ts). */
const most = 100;
/** Rows that scroll by together are asked for together, ms. */
const settleAfter = 80;

/**
 * Asks for the last results of the cells of `box` that carry `data-trend` when they come into sight,
 * once each: `asked` is kept by the caller. Returns what ends the watch.
 */
export function watchTrends(
  box: HTMLElement,
  asked: Set<string>,
  onFound: (found: Trends) => void,
): () => void {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const batch = [...waiting].slice(0, most);
    for (const one of batch) {
      waiting.delete(one);
      asked.add(one);
    }
    timer = waiting.size > 0 ? setTimeout(ask, 0) : undefined;
    onFound(await readTrends(batch));
  };
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const combination = target.getAttribute('data-trend');
      if (isIntersecting && combination !== null && !asked.has(combination))
        waiting.add(combination);
    }
    if (waiting.size > 0) timer ??= setTimeout(ask, settleAfter);
  });
  for (const cell of box.querySelectorAll('[data-trend]')) watch.observe(cell);
  return () => {
    watch.disconnect();
    clearTimeout(timer);
  };
}

/** An entry for each that was asked for: empty where it has no result, null where nobody answered. */
async function readTrends(combinations: readonly string[]): Promise<Trends> {
  try {
    const reply = await fetch(`/api/v1/trends?combinations=${combinations.join(',')}`);
    if (!reply.ok) throw new Error(`${reply.status}`);
    const found = trendsIn(await reply.json());
    return new Map(combinations.map((one) => [one, found.get(one) ?? []]));
  } catch {
    return new Map(combinations.map((one) => [one, null]));
  }
}

/** What the reply holds; the contract's own schema is too heavy for a browser. */
function trendsIn(reply: unknown): Map<string, number[]> {
  const list = isRecord(reply) && Array.isArray(reply.trends) ? reply.trends : [];
  return new Map(
    list.flatMap((one): [string, number[]][] =>
      isRecord(one) && typeof one.combination === 'string' && Array.isArray(one.p50Ms)
        ? [[one.combination, one.p50Ms.filter((ms) => typeof ms === 'number')]]
        : [],
    ),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
