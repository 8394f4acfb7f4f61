// Everything that an action or a page can show, as a person sees it.
import assert from 'node:assert/strict';

import { startHost } from './support/host.mjs';
import { logIn } from './support/log_in.mjs';
import { scenario } from './support/scenario.mjs';

const actions = '/dashboard/acme/develop/actions';

async function prepare(stage) {
  const { scope, server, page } = stage;
  stage.user = await server.addUser('ann@example.com', 'Acme');
  const key = await server.addKey(stage.user, 'development');
  stage.host = await startHost(scope, server, key, 'displays');
  await logIn(page, stage.user);
}

const fact = (page, name) =>
  page.locator('dl > div', { has: page.getByRole('term').getByText(name, { exact: true }) });

function tellTexts(step) {
  step('headings, Markdown, HTML, code and links', async ({ page, tab }) => {
    await page.goto(`${actions}/texts`);
    await page.locator('[data-test-id="result-type"]', { hasText: 'Completed' }).waitFor();
    await page.getByRole('heading', { name: 'All orders', level: 2 }).waitFor();
    await page.getByRole('heading', { name: 'Orders', level: 3 }).waitFor();
    await page.getByText('Those that have been paid.').waitFor();
    await page.getByRole('heading', { name: 'Release notes', level: 2 }).waitFor();
    await page.getByRole('cell', { name: '1200' }).waitFor();
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    await page.locator('.hljs-keyword', { hasText: 'const' }).first().waitFor();
    // The browser reports the handler that it reads in the HTML, before it is taken out.
    tab.forgive(/inline event handler/);
    await tab.expectAccessible();
  });

  step('links lead where they say', async ({ page, tab }) => {
    tab.forgive(/inline event handler/);
    const href = (name) => page.getByRole('link', { name }).first().getAttribute('href');
    assert.equal(await href('New order'), `${actions}/sheet?a=1`);
    assert.equal(await href('Fill in a sheet'), `${actions}/sheet?b=2`);
    assert.equal(await href(/^Manual/), 'https://example.com/manual');
    const shop = page.getByRole('link', { name: /^Shop/ }).last();
    assert.equal(await shop.getAttribute('target'), '_blank');
    assert.equal(await shop.getAttribute('rel'), 'noopener noreferrer');
    const archive = page.getByRole('button', { name: 'Archive' });
    assert.equal(await archive.getAttribute('aria-disabled'), 'true');
  });

  step('HTML can do no harm', async ({ page }) => {
    const letter = page.getByRole('group', { name: 'A letter' });
    await letter.getByRole('heading', { name: 'Dear Ada' }).waitFor();
    assert.equal(await letter.locator('.btn, [onclick], script').count(), 0);
    assert.equal(await letter.locator('a[href^="javascript"]').count(), 0);
    assert.equal(await page.title(), 'Texts | Interval');
  });

  step('code can be kept as a file', async ({ page }) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).last().click(),
    ]);
    assert.equal(download.suggestedFilename(), 'An action.ts');
  });
}

function tellData(step) {
  step('facts in three layouts, some later than others', async ({ page, tab }) => {
    await page.goto(`${actions}/data`);
    await fact(page, 'Customer').first().getByText('Ada Lovelace').waitFor();
    await fact(page, 'Large').getByText('12345678901234567890').waitFor();
    await fact(page, 'Since')
      .getByText(/Mar 5, 2026, 1:04.PM/)
      .waitFor();
    await fact(page, 'Nothing').getByText('-').waitFor();
    await fact(page, 'Face').getByRole('img', { name: 'Her face' }).waitFor();
    const next = fact(page, 'Next').getByRole('link', { name: 'Look' });
    assert.equal(await next.getAttribute('href'), `${actions}/sheet?from=facts`);
    await fact(page, 'Soon').getByText('Here').waitFor();
    // The SDK says nothing of what has failed, so it stays to come.
    assert.equal(await fact(page, 'Never').getByRole('definition').innerText(), '');
    await tab.expectAccessible();
  });

  step('an object unfolds, and can be kept', async ({ page }) => {
    const viewer = page.getByRole('region', { name: 'An order' });
    await viewer.getByText('big: 12n').waitFor();
    await viewer.locator('.is-array.is-collapsible').first().waitFor();
    await viewer.getByText('lines: [...]').click();
    await viewer.getByText('5: 6').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as JSON' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'An order.json');
  });
}

function tellMedia(step) {
  step('pictures and films, and those that are gone', async ({ page, tab }) => {
    await page.goto(`${actions}/media`);
    const logo = page.getByRole('img', { name: 'Logo', exact: true });
    await logo.waitFor();
    assert.deepEqual(await logo.boundingBox().then((box) => [box.width, box.height]), [128, 128]);
    await page.locator('img.w-img-thumbnail.h-img-medium[src^="data:image/png"]').waitFor();
    await page.getByText('The image could not be loaded.').waitFor();
    const video = page.locator('[data-pw-display-video]');
    await page.waitForFunction(
      () => document.querySelector('[data-pw-display-video]')?.readyState >= 1,
    );
    const traits = await video.evaluate(({ loop, muted, controls }) => [loop, muted, controls]);
    assert.deepEqual(traits, [true, true, true]);
    await page.getByText('The video could not be loaded.').waitFor();
    tab.forgive(/gone\.png|ERR_|status of 404/);
    await tab.expectAccessible();
  });
}

function tellCredentials(step) {
  step('credentials of others are no business of the server', async ({ page, tab }) => {
    await page.goto(`${actions}/credentials`);
    await page.getByText(/io\.experimental\.credentials is not currently supported/).waitFor();
    await tab.expectAccessible();
  });
}

function tellPages(step) {
  step('a page with its title, its menu and what is on it', async ({ page, tab }) => {
    await page.goto(`${actions}/staff`);
    await page.getByRole('heading', { name: 'Everybody', level: 1 }).waitFor();
    await page.getByText('Who works here.').waitFor();
    await page.getByRole('cell', { name: 'Grace' }).waitFor();
    assert.equal(await page.title(), 'Everybody | Interval');
    const hire = page.getByRole('link', { name: 'Hire', exact: true });
    assert.equal(await hire.getAttribute('href'), `${actions}/staff/hire?as=cook`);
    await tab.expectAccessible();
  });

  step('its grid leads to actions', async ({ page }) => {
    const grid = page.getByRole('grid', { name: 'Rooms' });
    await grid.getByRole('img', { name: 'Cellar' }).waitFor();
    const hire = grid.getByRole('link', { name: 'Cellar' });
    assert.equal(await hire.getAttribute('href'), `${actions}/staff/hire?room=Cellar`);
  });

  step('it lists what is below it', async ({ page }) => {
    await page.locator('[data-pw-run-slug="staff/rules"]').first().click();
    await page.getByText('Be kind.').waitFor();
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor();
  });

  step('what is beside a page stands at its left', async ({ page, tab }) => {
    const rail = page.getByRole('navigation', { name: 'Staff menu' });
    await rail.getByRole('link', { name: 'Dress code' }).click();
    await rail.getByRole('link', { name: 'Choose shoes' }).click();
    await page.locator('[data-test-id="result-type"]', { hasText: 'Completed' }).waitFor();
    const current = rail.locator('[aria-current="page"]');
    assert.equal(await current.getAttribute('data-pw-run-slug'), 'staff/rules/dress/shoes');
    await tab.expectAccessible();
  });

  step('or above it, to be chosen from, where there is no room', async ({ page, tab }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const menu = page.getByRole('combobox', { name: 'Staff menu' });
    assert.equal(await menu.inputValue(), 'staff/rules/dress/shoes');
    await tab.expectToFit();
    await tab.expectAccessible();
    await menu.selectOption('staff/rules');
    await page.getByText('Be kind.').waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  step('a page says which parts of it have failed', async ({ page, tab }) => {
    await page.goto(`${actions}/broken`);
    await page.getByText('No title today.').waitFor();
    await page.getByText('No words.').waitFor();
    await page.getByText('Still here').waitFor();
    await page.goto(`${actions}/failing`);
    await page.getByText('Errors loading page:').waitFor();
    await page.getByText(/The page fell over\./).waitFor();
    await tab.expectAccessible();
  });
}

scenario(
  'displays',
  (step) => {
    tellTexts(step);
    tellData(step);
    tellMedia(step);
    tellPages(step);
    tellCredentials(step);
  },
  { prepare, isTour: true },
);
