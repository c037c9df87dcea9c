/** Where the stack of this test run listens and keeps its data. */
export function stackEnv(): { base: string; data: string; ownerLink: string } {
  const { E2E_BASE: base, E2E_DATA: data, E2E_OWNER_LINK: ownerLink } = process.env;
  if (!base || !data || !ownerLink) throw new Error('the stack is not up: run through npm test');
  return { base, data, ownerLink };
}
