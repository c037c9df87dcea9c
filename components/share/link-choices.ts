import type { LinkAccess, LinkMode } from '../../lib/contract/link.ts';

/** Choices in the order in which they are offered. */
export const accesses: readonly LinkAccess[] = ['public', 'secret'];
export const modes: readonly LinkMode[] = ['frozen', 'live'];

/** Longest title of a link (lib/contract/link.ts). */
export const longestLinkTitle = 120;
