import type { words as en } from '../en/words.ts';
import { chart } from './chart.ts';
import { domain } from './domain.ts';
import { explore } from './explore.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { table } from './table.ts';

/** The same in simplified Chinese. */
export const words: typeof en = { shell, domain, chart, explore, signIn, table };
