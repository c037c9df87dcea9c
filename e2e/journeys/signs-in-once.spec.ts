import { expect, test } from '@playwright/test';
import { newOwnerLink } from '../owner-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();

test('the one-time link signs the owner in, and only once', async ({ page, browser }) => {
  const link = newOwnerLink(base, data);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('latency against accuracy');
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => /session/.test(name));
  expect(session?.httpOnly).toBe(true);
  expect(page.url()).not.toContain('token');
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other).toHaveURL(/sign-in/);
  expect((await other.context().cookies()).some(({ name }) => /session_token/.test(name))).toBe(
    false,
  );
});
