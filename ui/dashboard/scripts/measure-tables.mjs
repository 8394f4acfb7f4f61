// How a table with 100,000 rows feels in a production build: frames while it is scrolled, and the time from a
// key in the filter to the rows. Usage: node scripts/measure-tables.mjs [rows]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { launchBrowser } from './browser.mjs';

const rows = Number(process.argv[2] ?? 100_000);
const outDir = await mkdtemp(join(tmpdir(), 'interval-tables-'));
const output = { outDir, emptyOutDir: true, rolldownOptions: { input: ['gallery/index.html'] } };
await build({ logLevel: 'error', build: output });
const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0 } });
const origin = server.resolvedUrls?.local[0];
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(new URL(`/gallery/?rows=${rows}`, origin).href);
  const table = page.getByRole('table', { name: 'Many rows' });
  await table.locator('tbody tr').first().waitFor();
  await table.scrollIntoViewIfNeeded();
  // The texts that the filter looks at are made in idle moments.
  await page.waitForTimeout(5000);

  // What the page itself computes, whoever else wants the processor.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const computed = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await computed();
  const frames = await table.evaluate(async (element) => {
    const box = /** @type {HTMLElement} */ (element.parentElement);
    /** @type {number[]} */
    const times = [];
    await new Promise((/** @type {(done?: void) => void} */ resolve) => {
      let last = performance.now();
      const step = (/** @type {number} */ now) => {
        times.push(now - last);
        last = now;
        box.scrollTop += 400;
        if (times.length < 300) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
    return times.slice(5).sort((a, b) => a - b);
  });
  const perFrame = ((await computed()) - before) / 300;
  const at = (/** @type {number} */ share) => frames[Math.floor(frames.length * share)]?.toFixed(1);
  const perSecond = 1000 / (frames.reduce((sum, time) => sum + time, 0) / frames.length);
  console.log(`scrolling ${rows} rows: ${perSecond.toFixed(1)} frames a second`);
  console.log(
    `  a frame takes ${at(0.5)} ms, 95 % at most ${at(0.95)} ms, 99 % at most ${at(0.99)} ms`,
  );
  console.log(`  the page computes ${perFrame.toFixed(1)} ms for each`);

  const filter = page.getByRole('group', { name: 'Many rows' }).getByRole('textbox');
  const times = [];
  const work = [];
  for (const text of ['c', 'cu', 'customer 99', 'customer 999', 'customer 99999', 'paid', '']) {
    const start = await computed();
    times.push(
      await filter.evaluate(async (input, query) => {
        const start = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          input,
          query,
        );
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - start;
      }, text),
    );
    work.push((await computed()) - start);
  }
  console.log(
    `filtering, from the key to the next frame: ${times.map((time) => time.toFixed(0)).join(', ')} ms`,
  );
  console.log(`  the page computes ${work.map((time) => time.toFixed(0)).join(', ')} ms for them`);

  const sort = async (/** @type {string} */ name) => {
    const head = table.getByRole('columnheader', { name }).getByRole('button');
    return head.evaluate(async (button) => {
      const start = performance.now();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    });
  };
  console.log(
    `sorting numbers ${(await sort('Amount')).toFixed(0)} ms, texts ${(await sort('Customer')).toFixed(0)} ms`,
  );
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true });
}
