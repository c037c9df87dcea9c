import type {
  SavedView,
  SavedViewChange,
  SavedViewRequest,
} from '../../lib/contract/saved-view.ts';
import { readSavedView, readSavedViews } from './read-views.ts';

/**
 * What came of a call: the value, or the hub's own sentence, null where it did not answer. `taken`:
 * another view has the name.
 */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; taken: boolean; detail: string | null };

const path = '/api/v1/views';

export function listViews(signal?: AbortSignal): Promise<Answer<SavedView[]>> {
  return call('GET', path, undefined, readSavedViews, signal);
}

export function saveView(request: SavedViewRequest): Promise<Answer<SavedView>> {
  return call('POST', path, request, readSavedView);
}

export function changeView(id: string, change: SavedViewChange): Promise<Answer<SavedView>> {
  return call('PATCH', `${path}/${id}`, change, readSavedView);
}

/** A view that is gone already counts as removed. */
export async function removeView(id: string): Promise<Answer<null>> {
  const answer = await call('DELETE', `${path}/${id}`, undefined, () => null);
  return !answer.ok && answer.status === 404 ? { ok: true, value: null } : answer;
}

async function call<T>(
  method: string,
  address: string,
  body: unknown,
  read: (value: unknown) => T,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  try {
    const reply = await fetch(address, {
      method,
      cache: 'no-store',
      signal,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const value: unknown = reply.status === 204 ? null : await reply.json();
    if (reply.ok) return { ok: true, value: read(value) };
    const problem = typeof value === 'object' && value !== null ? value : {};
    const detail: unknown = Reflect.get(problem, 'detail');
    return {
      ok: false,
      status: reply.status,
      taken: Reflect.get(problem, 'type') === '/problems/name-taken',
      detail: typeof detail === 'string' ? detail : null,
    };
  } catch {
    return { ok: false, status: 0, taken: false, detail: null };
  }
}
