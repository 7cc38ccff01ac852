import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startHttpHost } from '../../src/main/http/httpHost';
import { readPageFiles } from '../../src/main/service/page/pageFiles';
import { ownFolder, startedService } from '../main/service/startedService';
import { startedProcess } from '../scripts/startedProcess';
import { launchChromium } from './chromium';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('the page runs under its policy, without an error, and asks nobody but its own host', async () => {
  const home = await ownFolder();
  const started = startedProcess(['out/main/http.js', '--no-open'], home);
  const address = await started.firstLine;
  const page = await browser.newPage();
  const said: string[] = [];
  const asked = new Set<string>();
  page.on('console', (message) => {
    if (message.type() !== 'log') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.add(new URL(request.url()).origin));

  await page.goto(address);
  await page.getByText('ByteDance').first().waitFor();
  expect(said).toEqual([]);
  expect([...asked]).toEqual([new URL(address).origin]);
});

test('a page that was opened with a ticket has the key in its address, and can be loaded again', async () => {
  const { service } = await startedService();
  await service.handlers.openSample({});
  const files = await readPageFiles('out/renderer');
  const host = await startHttpHost({ service, files, logBug: () => undefined });
  onTestFinished(() => host.close());
  const page = await browser.newPage();
  await page.goto(host.addressToOpen());
  await page.getByText('ByteDance').first().waitFor();
  expect(page.url()).toBe(host.address());
  await page.reload();
  await page.getByText('ByteDance').first().waitFor();
});

test('another page cannot ask the host, even when it knows the key', async () => {
  const home = await ownFolder();
  const host = startedProcess(['out/main/http.js', '--no-open'], home);
  const other = startedProcess(['out/main/http.js', '--no-open'], await ownFolder());
  const { origin, hash } = new URL(await host.firstLine);
  const page = await browser.newPage();
  await page.goto(new URL(await other.firstLine).origin);
  const outcome = await page.evaluate(
    async ({ url, key }) => {
      try {
        const response = await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${key}` }, body: '{}' });
        return response.status;
      } catch {
        return 'not sent';
      }
    },
    { url: `${origin}/call/desk`, key: hash.slice('#key='.length) },
  );
  expect(outcome).toBe('not sent');
});
