import { type Browser, chromium } from 'playwright-core';
import { findProgram } from './programs.ts';

/** Starts the system's Chromium, without a word to anybody but the page it opens. */
export function launchBrowser(): Promise<Browser> {
  const quiet = ['background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`);
  return chromium.launch({
    executablePath: findProgram(['chromium', 'chromium-browser', 'google-chrome'], 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
}
