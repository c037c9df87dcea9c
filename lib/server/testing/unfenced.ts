import type pg from 'pg';
import type { Context } from '../context.ts';

/** The condition of the fence (queue/fence.ts), and what it is replaced by. */
const fence = /and j\.device_id = \$3 and j\.lease_sha256 = \$4\s/;
const open = 'and $3::uuid is not null and $4::text is not null ';

/**
 * The same hub with its fence off: any device's any token of a held job is as good as the right one. A test that
 * still passes on it has shown nothing.
 */
export function unfenced(ctx: Context): { ctx: Context; lifted: () => number } {
  let lifted = 0;
  const without = (text: unknown) => {
    if (typeof text !== 'string' || !fence.test(text)) return text;
    lifted++;
    return text.replace(fence, open);
  };
  const patched = <T extends pg.Pool | pg.PoolClient>(target: T): T =>
    new Proxy(target, {
      get(on, name) {
        const value = Reflect.get(on, name, on);
        if (typeof value !== 'function') return value;
        if (name === 'connect') return async () => patched(await (on as pg.Pool).connect());
        if (name !== 'query') return value.bind(on);
        return (text: unknown, ...rest: unknown[]) => value.call(on, without(text), ...rest);
      },
    });
  return { ctx: { ...ctx, pool: patched(ctx.pool) }, lifted: () => lifted };
}
