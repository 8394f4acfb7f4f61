// Draws the component gallery and the login page in every width and theme, to be looked at:
//   npm run screenshots [folder]
import { mkdir } from 'node:fs/promises';
import { createServer } from 'vite';
import { launchBrowser, themes, widths } from './browser.mjs';

const folder = process.argv[2] ?? 'screenshots';
const pages = { gallery: '/gallery/', login: '/login', 'not-found': '/nowhere' };

await mkdir(folder, { recursive: true });
const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
await server.listen();
const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '');
const browser = await launchBrowser();
try {
  for (const theme of themes) {
    for (const width of widths) {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      await page.route(`${origin}/api/**`, (route) => route.fulfill({ status: 401, json: {} }));
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(`${origin}${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${folder}/${name}-${theme}-${width}.png`, fullPage: true });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
