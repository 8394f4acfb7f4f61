// Files that people give to actions: chosen, dropped, pasted, called off, and on their way while the server restarts.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { eventually } from '../support/node/wait.mjs';
import { Bucket } from './support/bucket.mjs';
import { changeDatabase } from './support/database.mjs';
import { startHost } from './support/host.mjs';
import { largeFile, memoryGrowth } from './support/large_file.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

const Megabyte = 1024 * 1024;
const csv = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const zeros = (name, size) => ({ name, buffer: Buffer.alloc(size) });
const sumOf = ({ name, buffer }) => `${name} ${createHash('sha256').update(buffer).digest('hex')}`;

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  stage.key = await server.addKey(stage.user, 'development');
  stage.host = await startHost(scope, server, stage.key, 'uploads');
  stage.network = await page.context().newCDPSession(page);
  await stage.network.send('Network.enable');
  stage.folder = join(server.environment.DATA_DIR, 'uploads');
  await logIn(page, stage.user);
}

const open = (page, slug) => page.goto(`/dashboard/acme/develop/actions/${slug}`);
const zone = (page) => page.locator('input[type="file"]');
const proceed = (page) => page.locator('[data-pw="continue-button"]').last().click();
const result = (page, text, timeout = 10_000) =>
  page.locator('[data-test-id="transaction-result"]', { hasText: text }).waitFor({ timeout });
const row = (page, name) => page.getByRole('listitem').filter({ has: page.getByTitle(name) });
const removable = (page, name) => page.getByRole('button', { name: `Remove ${name}` });

// As a slow line would take it.
function slowDown({ network }, bytesPerSecond) {
  return network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

const speedUp = (stage) => slowDown(stage, -1);

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

scenario(
  'uploads',
  (step) => {
    step('a file of one byte arrives in the action', async ({ page, tab }) => {
      await open(page, 'report');
      await page.getByText('Select a file or drag and drop').waitFor();
      await tab.expectAccessible();
      await zone(page).setInputFiles(csv('one.csv', '1'));
      await removable(page, 'one.csv').waitFor();
      await page.getByText('File selected').waitFor();
      await tab.expectAccessible();
      await proceed(page);
      await result(page, 'one.csv');
      const shown = await page.locator('[data-test-id="transaction-result"]').innerText();
      for (const part of ['text/csv', '.csv']) assert.ok(shown.includes(part), shown);
    });

    step('nothing is no answer, nor is another kind of file', async ({ page, tab }) => {
      await open(page, 'report');
      await zone(page).waitFor();
      await proceed(page);
      await page.getByText('This field is required.').waitFor();
      await zone(page).setInputFiles({ ...csv('virus.exe', 'x') });
      await page
        .getByText(
          'Sorry, that file does not meet the requirements. Please select another and try again.',
        )
        .waitFor();
      await tab.expectAccessible();
      assert.equal(await zone(page).getAttribute('accept'), '.txt,.csv');
      assert.equal(
        await zone(page).getAttribute('title'),
        'Must have one of the following file extensions: .txt, .csv.',
      );
      await zone(page).setInputFiles(csv('Right.CSV', 'now'));
      await removable(page, 'Right.CSV').waitFor();
      await proceed(page);
      await result(page, 'Right.CSV');
    });

    step('several go at once, and more can be added', async ({ page, tab }) => {
      await open(page, 'photos');
      const photos = ['a.png', 'b.png', 'c with blanks & Umlaut ä.png', 'd.png', 'e.png'].map(
        (name) => ({ name, mimeType: 'image/png', buffer: randomBytes(300_000) }),
      );
      await zone(page).setInputFiles(photos.slice(0, 4));
      await page.getByText('4 files selected').waitFor();
      await zone(page).setInputFiles(photos.slice(4));
      await removable(page, 'e.png').click();
      await page.getByText('4 files selected').waitFor();
      await removable(page, 'd.png').waitFor();
      await tab.expectToFit();
      await proceed(page);
      await result(page, photos.slice(0, 4).map(sumOf).join(', '));
    });

    step('files are dropped and pasted', async ({ page }) => {
      await open(page, 'photos');
      await zone(page).waitFor();
      const dropped = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(['dropped'], 'dropped.txt', { type: 'text/plain' }));
        return data;
      });
      await zone(page).dispatchEvent('drop', { dataTransfer: dropped });
      await removable(page, 'dropped.txt').waitFor();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(4, 4);
        canvas.getContext('2d');
        const picture = await canvas.convertToBlob({ type: 'image/png' });
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      });
      await zone(page).focus();
      await page.keyboard.press('Control+V');
      await removable(page, 'image.png').waitFor();
      await page.getByLabel('Note').fill('both');
      await proceed(page);
      await result(page, 'both');
    });

    step('everything goes without a mouse', async ({ page }) => {
      await open(page, 'contract');
      await zone(page).waitFor();
      await page.locator('main h1').first().focus();
      const chooser = page.waitForEvent('filechooser');
      for (let presses = 0; presses < 20; ++presses) {
        await page.keyboard.press('Tab');
        if (await zone(page).evaluate((input) => input === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(csv('contract.csv', 'x'));
      await removable(page, 'contract.csv').waitFor();
      await page.keyboard.press('Control+Enter');
      await result(page, 'contract.csv');
    });

    step('what is optional may be left out', async ({ page }) => {
      await open(page, 'contract');
      await zone(page).waitFor();
      await proceed(page);
      await result(page, 'none');
    });

    step('an upload that is called off leaves nothing', async (stage) => {
      const { page, folder, tab, scope } = stage;
      await open(page, 'photos');
      await zone(page).waitFor();
      const before = await filesIn(folder);
      await slowDown(stage, Megabyte);
      await zone(page).setInputFiles(await largeFile(scope, 'slow.png', 20 * Megabyte));
      await page.getByRole('progressbar', { name: 'Upload of slow.png' }).waitFor();
      await eventually(
        async () => (await filesIn(folder)).some((name) => name.endsWith('.part')),
        'a part on the disk',
      );
      await tab.expectAccessible();
      await tab.screenshot('uploads-on-its-way');
      await page.getByRole('button', { name: 'Cancel slow.png' }).click();
      await page.getByText('Select a file or drag and drop').waitFor();
      await eventually(
        async () => (await filesIn(folder)).length === before.length,
        'an end of the part',
      );
      await speedUp(stage);
    });

    step('submitting waits for what is on its way', async (stage) => {
      const { page, scope } = stage;
      await open(page, 'photos');
      await zone(page).waitFor();
      await slowDown(stage, Megabyte);
      await zone(page).setInputFiles(await largeFile(scope, 'late.png', 8 * Megabyte));
      await proceed(page);
      await page.getByText('Uploading files...').waitFor();
      await stage.tab.screenshot('uploads-submitting');
      await speedUp(stage);
      await result(page, sumOf(zeros('late.png', 8 * Megabyte)), 30_000);
    });

    step('a restart of the server in between loses nothing', async (stage) => {
      const { page, server, tab, folder, scope } = stage;
      await open(page, 'photos');
      await zone(page).waitFor();
      await slowDown(stage, Megabyte);
      await zone(page).setInputFiles(await largeFile(scope, 'twice.png', 20 * Megabyte));
      await eventually(
        async () => (await filesIn(folder)).some((name) => name.endsWith('.part')),
        'a part on the disk',
      );
      await server.kill();
      await row(page, 'twice.png').getByText('Trying again...').waitFor();
      await speedUp(stage);
      await server.start();
      await page.getByText('The connection to Interval was lost.').waitFor({ state: 'hidden' });
      await removable(page, 'twice.png').waitFor({ timeout: 30_000 });
      assert.deepEqual(
        (await filesIn(folder)).filter((name) => name.endsWith('.part')),
        [],
      );
      await proceed(page);
      await result(page, sumOf(zeros('twice.png', 20 * Megabyte)), 30_000);
      tab.forgive(/ERR_(CONNECTION|EMPTY|SOCKET)|WebSocket/);
    });

    step('what fails says why, and can be tried again', async (stage) => {
      const { page, tab } = stage;
      await open(page, 'report');
      await zone(page).waitFor();
      await page.route('**/uploads/**', (route) =>
        route.request().method() === 'PUT' ? route.fulfill({ status: 403 }) : route.continue(),
      );
      await zone(page).setInputFiles(csv('again.csv', 'x'));
      await page
        .getByText('Sorry, there was a problem uploading your file. Please try again.')
        .waitFor();
      await page.getByRole('button', { name: 'Select a new file...' }).waitFor();
      await tab.expectAccessible();
      await tab.screenshot('uploads-failed');
      await page.unroute('**/uploads/**');
      await page.getByRole('button', { name: 'Try again.csv again' }).click();
      await removable(page, 'again.csv').waitFor();
      await proceed(page);
      await result(page, 'again.csv');
      tab.forgive(/status of 403/);
    });

    step(
      'a host with a storage of its own keeps its files there',
      async ({ page, tab, folder }) => {
        const before = await filesIn(folder);
        await open(page, 'own');
        await zone(page).setInputFiles(csv('backup.csv', 'mine'));
        await page.getByText('File selected').waitFor();
        await proceed(page);
        await result(page, 'own');
        assert.deepEqual(await filesIn(folder), before);
        tab.forgive(/a request to http:\/\/127\.0\.0\.1/);
      },
    );

    step('an uploaded page is given as a file, not as a page', async ({ page, server, folder }) => {
      await open(page, 'contract');
      const sent = page.waitForResponse((response) => response.url().endsWith('/uploads'));
      await zone(page).setInputFiles(csv('page.html', '<script>alert(1)</script>'));
      const [{ downloadUrl }] = await (await sent).json();
      await removable(page, 'page.html').waitFor();
      assert.ok(downloadUrl.startsWith(`${server.url}/uploads/`));
      const response = await fetch(downloadUrl, { headers: { range: 'bytes=1-6' } });
      assert.equal(response.status, 206);
      assert.equal(await response.text(), 'script');
      assert.equal(response.headers.get('content-type'), 'application/octet-stream');
      assert.match(response.headers.get('content-disposition'), /^attachment; .*page\.html/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.match(response.headers.get('content-security-policy'), /^sandbox/);
      const forged = await fetch(downloadUrl.replace(/signature=./, 'signature=_'));
      assert.equal(forged.status, 403);
      const stored = (await filesIn(folder)).find((name) => name.endsWith('page.html'));
      assert.ok(stored);
    });

    step('a gigabyte arrives, and the server stays small', async (stage) => {
      const { page, server, scope } = stage;
      const path = await largeFile(scope, 'large.bin', 1024 * Megabyte);
      await open(page, 'archive');
      await zone(page).waitFor();
      const growth = await memoryGrowth(server, async () => {
        await zone(page).setInputFiles(path);
        await removable(page, 'large.bin').waitFor({ timeout: 180_000 });
        await proceed(page);
        await result(page, '1,073,741,824', 120_000);
      });
      assert.ok(growth < 32 * Megabyte, `the server has grown by ${growth} bytes`);
    });
  },
  { prepare },
);

scenario(
  'uploads to S3',
  (step) => {
    step(
      'a file goes to the bucket and comes back to the action',
      async ({ page, tab, bucket }) => {
        await open(page, 'report');
        await zone(page).setInputFiles(csv('far.csv', 'from the bucket'));
        await removable(page, 'far.csv').waitFor();
        await proceed(page);
        await result(page, 'from the bucket');
        assert.equal((await bucket.objects()).length, 1);
        tab.forgive(/a request to http:\/\/127\.0\.0\.1/);
      },
    );

    step('several go at once', async ({ page, tab, bucket }) => {
      await open(page, 'photos');
      const photos = ['a.png', 'b ä.png', 'empty.png'].map((name, index) => ({
        name,
        mimeType: 'image/png',
        buffer: randomBytes((2 - index) * 400_000),
      }));
      await zone(page).setInputFiles(photos);
      for (const { name } of photos) await removable(page, name).waitFor();
      await proceed(page);
      await result(page, photos.map(sumOf).join(', '));
      assert.equal((await bucket.objects()).length, 4);
      tab.forgive(/a request to http:\/\/127\.0\.0\.1/);
    });

    step('links are bound to their file, and nothing is shown in place', async (stage) => {
      const { page, tab } = stage;
      await open(page, 'contract');
      const sent = page.waitForResponse((response) => response.url().endsWith('/uploads'));
      await zone(page).setInputFiles(csv('page.html', '<script>alert(1)</script>'));
      const [{ uploadUrl, downloadUrl }] = await (await sent).json();
      await removable(page, 'page.html').waitFor();
      const larger = await fetch(uploadUrl, { method: 'PUT', body: 'x'.repeat(1000) });
      assert.equal(larger.status, 403);
      const response = await fetch(downloadUrl);
      assert.equal(await response.text(), '<script>alert(1)</script>');
      assert.equal(response.headers.get('content-type'), 'application/octet-stream');
      assert.match(response.headers.get('content-disposition'), /^attachment; .*page\.html/);
      tab.forgive(/a request to http:\/\/127\.0\.0\.1/);
    });

    step('what has expired is removed from the bucket', async ({ tab, server, bucket }) => {
      assert.equal((await bucket.objects()).length, 5);
      await changeDatabase(server, 'UPDATE uploads SET expires_at = 0');
      // It looks for such files when it starts.
      await server.killAndRestart();
      await eventually(async () => (await bucket.objects()).length === 0, 'an empty bucket');
      tab.forgive(/ERR_(CONNECTION|EMPTY|SOCKET)|WebSocket|status of 503/);
    });
  },
  {
    prepare,
    settings: async (stage) => {
      stage.bucket = await Bucket.start(stage.scope);
      return stage.bucket.settings;
    },
  },
);
