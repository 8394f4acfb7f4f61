import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const widths = [360, 768, 1280, 1920];
/** @type {readonly ('light' | 'dark')[]} */
export const themes = ['light', 'dark'];

const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** Starts the machine's own Chromium; CHROMIUM names another one. It asks nobody for anything. */
export function launchBrowser() {
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error(
      'No Chromium found: install the package “chromium”, or set CHROMIUM to its path',
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
