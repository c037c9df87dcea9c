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

/**
 * The same hub with a guard taken out of its statements: a test that still passes on it has shown
 * nothing.
 *
 * @returns it, and how many statements came without their guard
 */
export function withoutGuard(
  ctx: Context,
  guard: RegExp,
  by: string,
): { ctx: Context; lifted: () => number } {
  const lift = (sql: string) => (guard.test(sql) ? sql.replace(guard, by) : null);
  const { ctx: without, changed } = changedSql(ctx, lift);
  return { ctx: without, lifted: changed };
}
