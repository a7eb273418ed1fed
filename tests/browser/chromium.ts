import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine, or null: tests that need one are then skipped. */
export const chromiumPath =
  PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

export const skipNote = chromiumPath === null ? ' (skipped: no Chromium on this machine)' : '';

/** Headless, and without the services that a browser otherwise calls. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    args: [
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
