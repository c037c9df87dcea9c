import type { Page } from '@playwright/test';
import { marks, showsChart } from './chart.ts';
import { isLive } from './live.ts';
import { publishedAddress } from './points.ts';

/** What opens on a page: where it stands, and what a reader does to see it. */
export interface ShotState {
  path: string;
  open?: (page: Page) => Promise<void>;
}

/**
 * Fetches the fonts before the first picture: a page that a font reaches late keeps the system's.
 */
export async function fetchFonts(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/sign-in`, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
}

const press = (name: RegExp) => async (page: Page) => {
  const button = page.getByRole('button', { name }).filter({ visible: true }).first();
  await isLive(button);
  await button.click();
  await page.getByRole('dialog').or(page.getByRole('menu')).first().waitFor();
};

/** Dialogs, menus and readings that no address leads to, by name. */
export async function shotStates(base: string): Promise<[string, ShotState][]> {
  const published = (await publishedAddress(base)).slice(base.length);
  return Object.entries<ShotState>({
    'open-share': { path: published, open: press(/^Share$/) },
    'open-embed': {
      path: published,
      open: async (page) => {
        await press(/^Share$/)(page);
        const embed = page.getByRole('dialog').getByRole('heading', { name: 'In other pages' });
        await embed.evaluate((heading) => heading.scrollIntoView());
      },
    },
    'open-export': { path: published, open: press(/^Export/) },
    'open-search': { path: published, open: (page) => page.keyboard.press('/') },
    'open-keys': { path: published, open: (page) => page.keyboard.press('?') },
    'open-columns': { path: `${published}&view=table`, open: press(/^Columns/) },
    'open-reading': {
      path: published,
      open: async (page) => {
        await showsChart(page);
        const mark = page.locator(marks).nth(3);
        await mark.hover({ force: true });
      },
    },
    'open-filter': { path: published, open: press(/^Filter/) },
  });
}
