import { describe, expect, it } from 'vitest';
import { themes, widths } from '../../scripts/browser.mjs';
import { expectAccessible, browserTabs, type Api } from './support';

const visit = browserTabs();

const config = {
  version: '1.0.0',
  revision: null,
  registration: 'open',
  integrations: { email: true, google: true, sso: false, slack: false, uploads: false },
  setupRequired: false,
  passwordMinLength: 8,
};
const api: Api = {
  'GET /config': { json: config },
  'POST /auth/identify': { json: { method: 'password' } },
  'POST /auth/login': {
    status: 401,
    json: { code: 'invalid_credentials', detail: 'Invalid login, please try again.' },
  },
};
const cases = themes.flatMap((theme) => widths.map((width) => ({ theme, width })));

describe('login page', () => {
  it.each(cases)('is accessible: $theme, $width px', async ({ theme, width }) => {
    const viewport = { width, height: 800 };
    const { page, complaints } = await visit('/login', { api, colorScheme: theme, viewport });
    await page.getByRole('link', { name: 'Sign in with Google' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('leads through both steps by keyboard, and nothing jumps', async () => {
    const { page, complaints } = await visit('/login', { api });
    const submit = page.getByRole('button', { name: /Log in/ });
    const top = async () => (await submit.boundingBox())?.y;
    const before = await top();
    await page.keyboard.press('Enter');
    await page.getByText('Please enter your email address.').waitFor();
    expect(await top()).toBe(before);
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Enter');
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    const lower = await top();
    await page.getByText('Invalid login, please try again.').waitFor();
    expect(await top()).toBe(lower);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  const identifyAs = async (url: string) => {
    const sso: Api = { ...api, 'POST /auth/identify': { json: { method: 'sso', url } } };
    const { page } = await visit('/login', { api: sso });
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Enter');
    return page;
  };

  it('leaves for the identity provider where the address has one', async () => {
    const page = await identifyAs('/api/v1/auth/sso/start?org=acme');
    await page.waitForURL('**/api/v1/auth/sso/start?org=acme');
  });

  it('goes nowhere that is no web address', async () => {
    const page = await identifyAs('javascript:document.title=1');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('could not be understood');
  });

  it('shows a chosen theme from the first paint on', async () => {
    const { page } = await visit('/login', { api, colorScheme: 'light' });
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => {
      localStorage.setItem('iv_theme', '"dark"');
    });
    await page.reload({ waitUntil: 'commit' });
    // Nothing is painted until the style sheet is there, and until then the background is transparent.
    const painted = await page.waitForFunction(() => {
      const colour = getComputedStyle(document.documentElement).backgroundColor;
      return colour === 'rgba(0, 0, 0, 0)' ? undefined : colour;
    });
    expect(await painted.jsonValue()).toBe('rgb(14, 16, 19)');
  });
});
