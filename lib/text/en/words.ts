import { chart } from './chart.ts';
import { domain } from './domain.ts';
import { explore } from './explore.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { table } from './table.ts';

/** What the dashboard says in English, in a file of its own: a browser downloads one language. */
export const words = { shell, domain, chart, explore, signIn, table };
