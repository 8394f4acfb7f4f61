import { describe, expect, it } from 'vitest';
import { focusedText, browserTabs } from './support';

// Alone, so that the page keeps pace with the fingers.
const gallery = '/gallery/?section=actions&section=overlays&section=feedback';

const visit = browserTabs();

async function openGallery() {
  const { page } = await visit(gallery, { viewport: { width: 1280, height: 900 } });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return { page, button };
}

describe('menu', () => {
  it('is handled by keyboard alone', async () => {
    const { page, button } = await openGallery();
    await button('Menu').press('ArrowDown');
    const item = (name: string) => page.getByRole('menuitem', { name });
    await expect.poll(() => item('Acme').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('l');
    expect(await item('Log out').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await button('Menu').evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it('closes by its button and by a click elsewhere', async () => {
    const { page, button } = await openGallery();
    await button('Menu').click();
    await page.getByRole('menu').waitFor();
    await button('Menu').click();
    expect(await page.getByRole('menu').count()).toBe(0);
    await button('Menu').click();
    await page.getByRole('menu').waitFor();
    await page.mouse.click(900, 5);
    await expect.poll(() => page.getByRole('menu').count()).toBe(0);
  });
});

describe('dialog', () => {
  it('takes the focus, keeps it, and gives it back', async () => {
    const { page, button } = await openGallery();
    await button('Dialog').click();
    await expect.poll(() => focusedText(page)).toBe('label');
    const isInside = () =>
      page.evaluate(() => {
        const active = document.activeElement;
        return active === document.body || active?.closest('[role="dialog"]') !== null;
      });
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Tab');
      expect(await isInside()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await button('Dialog').evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it('leaves toasts within reach', async () => {
    const { page, button } = await openGallery();
    await button('Success').click();
    await button('Dialog').click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    expect(await page.getByText('Your changes were saved.').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  it('covers phones whole', async () => {
    const viewport = { width: 360, height: 700 };
    const { page } = await visit(gallery, { viewport, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Dialog', exact: true }).click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, ...viewport });
  });
});

describe('tooltip', () => {
  it('can be pointed at itself', async () => {
    const { page, button } = await openGallery();
    await button('Refresh').hover();
    const tooltip = page.getByRole('tooltip');
    await tooltip.waitFor();
    await tooltip.hover();
    await page.waitForTimeout(400);
    expect(await tooltip.count()).toBe(1);
    await page.mouse.move(5, 5);
    await expect.poll(() => tooltip.count()).toBe(0);
  });
});
