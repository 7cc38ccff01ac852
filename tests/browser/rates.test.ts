import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { cellText, ready, saved } from './ledgerPage';

let work: Workplace;
let host: Host;
let count = 0;

beforeAll(async () => {
  work = await makeWorkplace();
});
beforeEach(async () => {
  host = await serve(work, await sampleWithEuros(`rates-${(count += 1)}.outlay.json`));
});
afterEach(() => host.stop());
afterAll(async () => {
  await work.remove();
  await closeBrowser();
});

test('[C3] the rates that come with the app are there by currency, year and month, each with its origin', async () => {
  const page = await openRates();
  const pair = page.getByRole('region', { name: 'One USD in CNY' });
  expect(await page.getByRole('heading', { name: 'No rates of your own yet' }).isVisible()).toBe(true);
  expect(await lines(page)).toContain('2024 7.19583 Federal Reserve');
  await pair.getByRole('button', { name: '2025', exact: true }).click();
  expect(await lines(page)).toContain('Jan 2025 7.2957 Federal Reserve In euros');
  expect(await pair.getByText('A plan takes the rate of the month in which it was announced').isVisible()).toBe(true);
});

test('every currency has a name, also those that this browser has none for', async () => {
  const page = await openRates();
  const rows = page.getByRole('list', { name: 'Currencies' }).getByRole('button');
  const names = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('title') ?? ''));
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => /^[A-Z]{3}$/.test(name))).toEqual([]);
  expect(names).toContain('Belgian Franc');
});

test('a currency is found by its name; arrows walk the list and the years from the keyboard', async () => {
  const page = await openRates();
  await page.getByRole('textbox', { name: 'Find a currency' }).fill('yen');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'One USD in JPY' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: 'Currencies' }).getByRole('button', { name: /^JPY/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'One USD in KES' }).waitFor();
  // KES has yearly averages only: its years do not open.
  expect(await lines(page)).toContain('2023 139.846 International Monetary Fund, average of the year');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('heading', { name: 'One USD in JPY' }).waitFor();

  await page.getByRole('button', { name: '2025', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Use my own rate for USD in JPY, Dec 2025',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  expect(await page.getByRole('button', { name: '2025', exact: true }).getAttribute('aria-expanded')).toBe('false');
});

test('a currency that is nowhere is told so', async () => {
  const page = await openRates();
  await page.getByRole('textbox', { name: 'Find a currency' }).fill('zzz');

  await page.getByText('No currency has “zzz” in its code or its name.').waitFor();
});

test('[C3] cross rates are told with their way through the dollar', async () => {
  const page = await openRates();
  await page.getByRole('combobox', { name: 'Rates for one unit of' }).selectOption('EUR');
  await page.getByRole('heading', { name: 'One EUR in CNY' }).waitFor();
  expect(await page.getByText(/^Through US dollars: CNY for one dollar ÷ EUR for one dollar\./).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'The other way round' }).click();
  await page.getByRole('heading', { name: 'One CNY in EUR' }).waitFor();
});

test('[C3] what a source states stands beside the table, and leads to its row', async () => {
  const page = await openRates();
  const stated = page.getByRole('region', { name: 'Stated by sources' });
  const [row = ''] = (await stated.getByRole('row').allTextContents()).slice(1);
  expect(row).toContain('7.26744');
  expect(row).toContain('7.2957Jan 2025, Federal Reserve');
  expect(row).toContain('0.4 % lower');
  await stated.getByRole('button', { name: /^ByteDance, over/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Investments' }).waitFor();
});

test('[C3] the charts that converted by a rate are named beside it, and open', async () => {
  const page = await openRates();
  expect((await lines(page)).filter((line) => line.endsWith('In euros'))).toEqual([
    '2025 7.18772 Federal Reserve In euros',
  ]);
  // The same chart needs the euro, and in the years of Alphabet and Microsoft too.
  await page.getByRole('list', { name: 'Currencies' }).getByRole('button', { name: /^EUR/ }).click();
  await page.getByRole('heading', { name: 'One USD in EUR' }).waitFor();
  expect((await lines(page)).filter((line) => line.endsWith('In euros')).map((line) => line.slice(0, 4))).toEqual([
    '2025',
    '2024',
    '2023',
  ]);
  await page.getByRole('button', { name: 'In euros' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Charts' }).waitFor();
  expect(await page.getByRole('button', { name: 'In euros', exact: true }).getAttribute('aria-current')).toBe('true');
});

test('[C3] a bundled rate gives way to one of the user’s own in one step; far off, it is used and warned of', async () => {
  const page = await openRates();
  await page.getByRole('button', { name: '2025', exact: true }).click();
  await page.getByRole('button', { name: 'Use my own rate for USD in CNY, Jan 2025' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () =>
      document.activeElement?.getAttribute('aria-label') === 'Rate, row 1: empty' && document.querySelector('.rgCell'),
  );
  expect(await cellText(page, 0, 'Average over')).toBe('Jan 2025');
  await page.keyboard.type('8.3');
  await page.keyboard.press('Enter');

  await page
    .getByRole('region', { name: 'Rates to check' })
    .getByRole('button', { name: 'USD in CNY, Jan 2025: 8.3 against 7.2957, 13.8 % higher' })
    .waitFor();
  expect(await lines(page)).toContain(
    'Jan 2025 8.3 Your own: without a source instead of 7.2957 (Federal Reserve), 13.8 % higher In euros',
  );
  expect(await page.getByRole('complementary', { name: 'Inspector' }).textContent()).toContain(
    '7.2957 (Federal Reserve) over the same months; yours is 13.8 % higher.',
  );
  await saved(page);

  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('region', { name: 'Rates to check' }).waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('heading', { name: 'No rates of your own yet' }).waitFor();
  expect(await lines(page)).toContain('Jan 2025 7.2957 Federal Reserve In euros');
});

test('a month that has a rate of the user’s own leads to it', async () => {
  const page = await openRates();
  await page.getByRole('button', { name: 'Use my own rate for USD in CNY, 2024' }).click();
  await page.getByRole('button', { name: 'Go to my rate for USD in CNY, 2024' }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Rate, row 1: empty');
  expect(await page.locator('.rgRow').count()).toBe(1);
});

async function openRates(): Promise<Page> {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+5');
  // The charts have been looked through.
  await page.getByText('Charts that convert by these tables: In euros.').waitFor();
  return page;
}

/** The lines of the pair's table, their cells with a space between, without what can be done. */
async function lines(page: Page): Promise<string[]> {
  const rows = await page
    .getByRole('region', { name: 'Rates by year and month' })
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll('th, td:not(:last-child)')].map((cell) => (cell as HTMLElement).innerText.trim()),
      ),
    );
  return rows.map((cells) => cells.filter(Boolean).join(' ').replace(/\s+/g, ' '));
}

/** The sample with one more chart, its first question asked in euros. */
async function sampleWithEuros(name: string): Promise<string> {
  const path = await work.sample(name);
  const dataset = JSON.parse(await readFile(path, 'utf8')) as { charts: object[] };
  dataset.charts.push({ id: 'cha_euros', name: 'In euros', question: { currency: 'EUR' } });
  await writeFile(path, JSON.stringify(dataset));
  return path;
}
