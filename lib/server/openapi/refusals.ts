import type { Operation } from './operation.ts';

/** The statuses with which an operation refuses, each with why, in their order. */
export function refusalsOf(operation: Operation): [string, string][] {
  const { access, params, query, viewOf, body, refuses } = operation;
  const asks = query !== undefined || viewOf !== undefined;
  const all: Record<string, string> = {};
  if (asks || body !== undefined) all['400'] = 'The request cannot be understood.';
  if (access !== 'anyone') all['401'] = 'Nobody is signed in, or the token is unknown or over.';
  if (access === 'owner') all['403'] = 'The page of another site asked.';
  else if (access !== 'anyone' && access !== 'device') all['403'] = `The token lacks ${access}.`;
  if (params) all['404'] = 'There is nothing of this id that you may see.';
  if (body !== undefined) {
    all['413'] = 'The body is too large.';
    all['422'] = 'A field breaks a rule: the answer names it.';
  }
  all['503'] = 'The database does not answer at this moment: try again shortly.';
  return Object.entries({ ...all, ...refuses });
}
