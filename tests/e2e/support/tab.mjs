import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const artifacts = fileURLToPath(new URL('../../../build/e2e-artifacts/', import.meta.url));
const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const Patience = 10_000;

// Whether somebody is logged in, and whether a password is right, may be answered "no". It is the browser that calls
// this an error, not the page.
function isHonestNo(message) {
  return (
    /^Failed to load resource: .* status of 401/.test(message.text()) &&
    new URL(message.location().url).pathname.startsWith('/api/v1/auth/')
  );
}

// One browser tab with a profile of its own, which keeps what its pages complain about.
export class Tab {
  static async open(scope, browser, server, options = {}) {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      timezoneId: 'UTC',
      ...options,
    });
    context.setDefaultTimeout(Patience);
    scope.after(() => context.close());
    return new Tab(await context.newPage(), server);
  }

  // A second one of the same browser profile.
  static async beside({ page }, server, scope) {
    const second = await page.context().newPage();
    scope.after(() => second.close());
    return new Tab(second, server);
  }

  #complaints = [];

  constructor(page, server) {
    this.page = page;
    page.on('pageerror', (error) => this.#complaints.push(error.stack));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isHonestNo(message))
        this.#complaints.push(`${message.text()} (${message.location().url})`);
    });
    // A dashboard that asks anybody but its own server tells them who uses it.
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== server.url)
        this.#complaints.push(`a request to ${url.origin}`);
    });
  }

  // Fails with what the pages have complained about since the last time.
  expectNoComplaints() {
    assert.deepEqual(this.#complaints.splice(0), []);
  }

  // For what a step has brought about itself.
  forgive(pattern) {
    this.#complaints = this.#complaints.filter((complaint) => !pattern.test(complaint));
  }

  // Leaves pages that ask whether they may be left.
  acceptDialogs() {
    this.page.on('dialog', (dialog) => dialog.accept());
  }

  async screenshot(name) {
    await mkdir(artifacts, { recursive: true });
    await this.page.screenshot({ path: `${artifacts}${name}.png`, fullPage: true });
  }

  async expectAccessible() {
    await this.page.evaluate(axeSource);
    const { violations } = await this.page.evaluate('axe.run()');
    const findings = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
    assert.deepEqual(findings, []);
  }

  // Nobody has to scroll sideways.
  async expectToFit() {
    const { wide, room } = await this.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    assert.ok(wide <= room, `the page is ${wide} pixels wide`);
  }
}
