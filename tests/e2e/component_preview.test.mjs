// Documentation of another site frames single components. Nothing else may be framed.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';

import { scenario } from './support/scenario.mjs';

// A page on another origin with one frame, which keeps what that tells it.
async function prepare(stage) {
  const { scope, page } = stage;
  const site = createServer((request, response) => {
    const framed = new URL(request.url, 'http://localhost').searchParams.get('framed');
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Manual</title><body>
<script>window.told = []; addEventListener('message', ({ data }) => told.push(data));</script>
<iframe title="Component" src="${framed}"></iframe>`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  scope.after(() => site.close());
  const origin = `http://127.0.0.1:${site.address().port}`;
  stage.frame = async (path) => {
    const framed = encodeURIComponent(`${stage.server.url}${path}`);
    await page.goto(`${origin}/?framed=${framed}`);
    return page.frameLocator('iframe');
  };
}

scenario(
  'component preview',
  (step) => {
    step('a component is shown to whoever frames it, and says how high it is', async (stage) => {
      const { page, tab, frame } = stage;
      const query = new URLSearchParams({
        methodName: 'INPUT_TEXT',
        label: 'Full name',
        props: JSON.stringify({ helpText: 'As in the passport.' }),
      });
      const preview = await frame(`/component-preview?${query}`);
      await preview.getByLabel('Full name').fill('Ada');
      await preview.getByText('As in the passport.').waitFor();
      await page.waitForFunction(() => window.told.some(({ height }) => height > 40));
      tab.forgive(/a request to http:\/\/127\.0\.0\.1|favicon/);
    });

    step('its links lead nowhere', async ({ tab, frame }) => {
      const query = new URLSearchParams({
        methodName: 'DISPLAY_LINK',
        label: 'Orders',
        props: JSON.stringify({ route: 'orders' }),
      });
      const link = (await frame(`/component-preview?${query}`)).getByRole('link', { name: 'Orders' });
      assert.equal(await link.getAttribute('href'), '#');
      tab.forgive(/a request to http:\/\/127\.0\.0\.1|favicon/);
    });

    step('nothing else can be framed', async ({ server, tab, page, frame }) => {
      for (const path of ['/login', '/component-preview/x', '/dashboard']) {
        const policy = (await fetch(server.url + path)).headers.get('content-security-policy');
        assert.match(policy, /frame-ancestors 'none'/);
      }
      const refused = page.waitForEvent('console', (message) =>
        message.text().includes('frame-ancestors'),
      );
      await frame('/login');
      await refused;
      tab.forgive(/frame-ancestors|a request to http:\/\/127\.0\.0\.1|favicon/);
    });
  },
  { prepare, isTour: true },
);
