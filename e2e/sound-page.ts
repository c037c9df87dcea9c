import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails where a page has a serious accessibility finding, a hole in its words, or runs too wide. */
export async function expectSound(page: Page): Promise<void> {
  // A page that is drawn anew is without its title for a moment.
  await expect(page).toHaveTitle(/./);
  // Colours on their way from one state to another are nobody's contrast.
  await page.evaluate(settled);
  expectNoFinding(page, await axeOf(page).analyze());
  await expect(page.locator('body')).not.toContainText(/\bNaN\b|undefined|\[object/);
  const before = page.viewportSize();
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}

/** The same page in its dark theme: what a theme can break is contrast. */
export async function expectSoundInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(settled);
  expectNoFinding(page, await axeOf(page).withRules('color-contrast').analyze());
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * Axe for a page. It judges in the page itself, since none here holds frames, and tells findings alone:
 * the usual way sends everything that passed, element by element, through a second page.
 */
export function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

type Findings = Awaited<ReturnType<AxeBuilder['analyze']>>;

function expectNoFinding(page: Page, { violations }: Findings): void {
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    page.url(),
  ).toEqual([]);
}

/** Waits in the page for what moves and ends. */
async function settled(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
