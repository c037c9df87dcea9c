/** Where the stack of this test run listens and keeps its data. */
export function stackEnv(): { base: string; data: string } {
  const { E2E_BASE: base, E2E_DATA: data } = process.env;
  if (!base || !data) throw new Error('the stack is not up: run through npm test');
  return { base, data };
}
