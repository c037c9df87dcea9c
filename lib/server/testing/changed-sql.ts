import type pg from 'pg';
import type { Context } from '../context.ts';

/**
 * The same hub with some of its statements changed, so that a test can show what a guard in them is for.
 *
 * @param change a statement's new text; null leaves it as it is
 */
export function changedSql(
  ctx: Context,
  change: (sql: string) => string | null,
): { ctx: Context; changed: () => number } {
  let count = 0;
  const changedText = (text: unknown) => {
    const changed = typeof text === 'string' ? change(text) : null;
    if (changed === null) return text;
    count++;
    return changed;
  };
  const patched = <T extends pg.Pool | pg.PoolClient>(target: T): T =>
    new Proxy(target, {
      get(on, name) {
        const value = Reflect.get(on, name, on);
        if (typeof value !== 'function') return value;
        if (name === 'connect') return async () => patched(await (on as pg.Pool).connect());
        if (name !== 'query') return value.bind(on);
        return (text: unknown, ...rest: unknown[]) => value.call(on, changedText(text), ...rest);
      },
    });
  return { ctx: { ...ctx, pool: patched(ctx.pool) }, changed: () => count };
}
