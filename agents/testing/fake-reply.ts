/** What the fake hub answers. */
export interface Reply {
  status: number;
  value: unknown;
}

/** A refusal in the hub's own words; `type` is the last part of the problem's type. */
export function problem(status: number, detail: string, type?: string): Reply {
  const value = {
    type: type ? `/problems/${type}` : 'about:blank',
    title: 'Refused',
    status,
    detail,
    fields: [],
  };
  return { status, value };
}

/** Undefined for what is no JSON; nothing at all is null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return undefined;
  }
}
