import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser.mjs';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Answers by `METHOD /path` below /api/v1; everything else is unauthenticated. */
export type Api = Readonly<Record<string, { readonly status?: number; readonly json: unknown }>>;

interface Visit extends BrowserContextOptions {
  readonly api?: Api;
}

export interface Tab {
  readonly page: Page;
  /** What the page complained about, other than answers that say “no”. */
  readonly complaints: string[];
}

/** One browser for a test file, and a fresh profile for every visit. */
export function browserTabs(): (path: string, visit?: Visit) => Promise<Tab> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (path, { api = {}, ...options } = {}) => {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
    });
    await page.route(`${inject('origin')}/api/v1/**`, async (route) => {
      const request = route.request();
      const name = `${request.method()} ${new URL(request.url()).pathname.slice(7)}`;
      await route.fulfill(api[name] ?? { status: 401, json: { code: 'unauthenticated' } });
    });
    await page.goto(`${inject('origin')}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, complaints };
  };
}

/** Fails with what axe finds, by rule and element. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
  );
  expect(findings).toEqual([]);
}

/** What has the focus, by its name. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.id ?? '';
  });
}
