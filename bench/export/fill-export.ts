import { openContext } from '../../lib/server/context.ts';
import { fillPoints } from '../explore/fill-points.ts';
import { ownPoints } from '../explore/own-points.ts';

/**
 * Fills a database with points, in a process of its own: a hundred thousand of them would leave the one
 * that exports with a large heap, in which its garbage may grow. `DATABASE_URL ROWS` are given.
 */
const perVersion = 10_000;
const [databaseUrl = '', rows = '0'] = process.argv.slice(2);
const ctx = openContext({ databaseUrl, dataDir: '/nonexistent', publicUrl: 'http://hub.bench' });
try {
  const points = ownPoints(Number(rows));
  // A transaction that waits for long is ended: hashing all of them at once is such a wait.
  for (let i = 0; i < points.length; i += perVersion) {
    await fillPoints(ctx, points.slice(i, i + perVersion));
  }
  await ctx.pool.query('analyze point');
} finally {
  await ctx.pool.end();
}
