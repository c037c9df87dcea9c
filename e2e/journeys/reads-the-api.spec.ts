import { expect, test } from '@playwright/test';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('the API is read on a page without a script, and every open address answers as it says @full', async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/api-reference`);
  await page.getByRole('link', { name: 'Changes', exact: true }).first().click();
  await expect(page).toHaveURL(/#changes$/);
  const operation = page.locator('section', { has: page.locator('#getChanges') }).last();
  // The link unfolds the section that it leads into.
  await expect(operation).toBeVisible();
  await expect(operation).toContainText('Anyone may call it.');
  await expect(operation).toContainText(`curl '${base}/api/v1/changes'`);
  await context.close();

  const document = await (await request.get(`${base}/api/v1/openapi.json`)).json();
  const open = Object.entries<Record<string, { security: unknown[]; parameters?: Parameter[] }>>(
    document.paths,
  ).filter(([, { get }]) => get?.security.length === 0 && !get.parameters?.some(isRequired));
  expect(open.length).toBeGreaterThan(8);
  for (const [path] of open) {
    const reply = await request.get(base + path);
    expect(reply.status(), path).toBe(200);
    const { content } = document.paths[path].get.responses[String(reply.status())];
    const [type = ''] = (reply.headers()['content-type'] ?? '').split(';');
    expect(Object.keys(content), path).toContain(type);
  }
});

interface Parameter {
  required?: boolean;
}

function isRequired({ required }: Parameter): boolean {
  return required === true;
}
