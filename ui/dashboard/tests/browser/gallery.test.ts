import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { themes, widths } from '../../scripts/browser.mjs';
import { expectAccessible, browserTabs } from './support';

/** Where they are kept, to be looked at. */
const pictures = fileURLToPath(new URL('../../../../build/gallery/', import.meta.url));

const visit = browserTabs();
const cases = themes.flatMap((theme) => widths.map((width) => ({ theme, width })));

describe('every component', () => {
  it.each(cases)('is accessible and fits: $theme, $width px', async ({ theme, width }) => {
    const viewport = { width, height: 900 };
    const { page, complaints } = await visit('/gallery/', { colorScheme: theme, viewport });
    await page.screenshot({ path: `${pictures}gallery-${theme}-${width}.png`, fullPage: true });
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each(themes)('is accessible while it floats: %s', async (colorScheme) => {
    // Half-transparent on its way in, a menu would count as hard to read.
    const options = { colorScheme, reducedMotion: 'reduce' } as const;
    const { page, complaints } = await visit(
      '/gallery/?section=overlays&section=feedback',
      options,
    );
    await page.getByRole('button', { name: 'Success' }).click();
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Globex' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Popover' }).click();
    await page.getByRole('dialog', { name: 'Filter' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Confirm dialog' }).click();
    await page.getByRole('dialog', { name: 'Delete key' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Question in a dialog' }).click();
    const question = page.getByRole('dialog', { name: 'Delete 12 orders?' });
    await question.getByText('They cannot be brought back.').waitFor();
    await page.screenshot({ path: `${pictures}question-${colorScheme}.png` });
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('stands still for those who ask for it', async () => {
    const { page } = await visit('/gallery/', { reducedMotion: 'reduce' });
    const durations = await page.evaluate(() =>
      ['--motion', '--motion-fast'].map((name) =>
        getComputedStyle(document.documentElement).getPropertyValue(name),
      ),
    );
    expect(durations.map(Number.parseFloat)).toEqual([0, 0]);
  });

  it.each([
    [undefined, '1 - 10 of 1,000', 'Jan 1, 2026, 9:00 AM'],
    ['browser', '1 - 10 of 1.000', '1. Jan. 2026, 9:00'],
  ])('formats numbers and dates as chosen: %s', async (formats, range, date) => {
    const options = { locale: 'de-DE', timezoneId: 'UTC' };
    const { page } = await visit('/gallery/?section=tables', options);
    await page.evaluate((chosen) => {
      if (chosen) localStorage.setItem('iv_formats', JSON.stringify(chosen));
    }, formats);
    await page.reload();
    const table = page.getByRole('group', { name: 'A thousand orders' });
    await table.getByText(range).waitFor();
    await table.getByRole('cell', { name: date }).waitFor();
  });

  it('keeps its outlines in forced colours', async () => {
    const { page } = await visit('/gallery/', { forcedColors: 'active' });
    const border = await page
      .getByRole('button', { name: 'Primary' })
      .first()
      .evaluate((button) => getComputedStyle(button).borderTopWidth);
    expect(border).toBe('1px');
  });
});
