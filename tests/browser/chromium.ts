import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

/** Chromiums that may be installed, likeliest first. `OUTLAY_CHROMIUM` names another. */
const installed = [
  process.env['OUTLAY_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: an installed one, else the one that the package @sparticuz/chromium carries. */
export async function launchChromium(): Promise<Browser> {
  for (const executablePath of installed) {
    if (executablePath !== undefined && (await exists(executablePath))) {
      return chromium.launch({ executablePath, args: quiet });
    }
  }
  // It unpacks the system libraries that it needs only where it believes to be on that platform.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: carried } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await carried.executablePath(),
    args: quiet,
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
