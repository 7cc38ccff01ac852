import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { bar, ready, saved } from './ledgerPage';

let work: Workplace;
let host: Host;

beforeAll(async () => {
  work = await makeWorkplace();
  const file = await work.sample();
  await withRivals(file);
  host = await serve(work, file);
});
afterAll(async () => {
  await host.stop();
  await work.remove();
  await closeBrowser();
});

test('[C4] a rival is adopted with a reason from the keyboard, stands in the chart, and is given up again', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: /^Rivals/ }).focus();
  await page.keyboard.press('Enter');
  const slot = page.getByRole('region', { name: /^Microsoft, FY2024/ });
  await slot.getByText('no rate').waitFor();
  expect(await slot.getByRole('row', { name: /Shown/ }).textContent()).toContain('USD 55.7bn');
  await slot.getByRole('button', { name: 'USD 60bn' }).focus();
  await page.keyboard.press('Enter');

  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const rivals = inspector.getByRole('region', { name: /^Rivals/ });
  await rivals.getByRole('radio', { name: 'Choose USD 60bn, $60bn' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const adopt = rivals.getByRole('button', { name: 'Adopt USD 60bn' });
  await adopt.focus();
  await page.keyboard.press('Enter');
  // Without a reason nothing is adopted, and the keyboard is where one is typed.
  await rivals.getByText('Say why this figure and no other.').waitFor();
  await page.keyboard.type('audited');
  await page.keyboard.press('Enter');
  await rivals.getByText('Adopted: audited').waitFor();
  await saved(page);
  // The live chart beside the table shows it.
  await bar(page, /Microsoft.*60/);

  await rivals.getByRole('button', { name: 'Adopt none' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rivals.getByText('Adopted: audited').count()).toBe(0);
  await bar(page, /Microsoft.*55\.7/);
});

test('[C1] a company is asked for by typing a part of its name and Enter', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+6');
  const bars = page.getByRole('group', { name: 'Bars' }).getByRole('button');
  await bars.nth(2).waitFor();
  await page.getByRole('combobox', { name: 'Companies' }).focus();
  await page.keyboard.type('alpha');
  await page.getByRole('option', { name: 'Alphabet', exact: true }).last().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => bars.count()).toBe(1);
  await page.getByRole('button', { name: /^undo: .*companies/ }).click();
  await expect.poll(() => bars.count()).toBe(3);
  await saved(page);
});

test('how a bar was made is reached with the arrows and copied as text', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await selectBar(page, /ByteDance/);
  const story = page.getByRole('article', { name: 'How this was made: ByteDance: at least $20.64bn' });
  await story.getByRole('button', { name: 'Copy as text' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Copied as text').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('150,000,000,000 CNY × 0.1376 = 20,640,000,000 USD');
  expect(text).toContain('Left out of this bar:');

  // A row that was left out opens in its table.
  const left = story.getByRole('region', { name: 'Left out of this bar' }).getByRole('button').first();
  await left.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Investments' }).waitFor();
});

test.each([
  ['Data, CSV', /\.csv$/, '\uFEFFrow,index,series,value,'],
  ['Data, JSON', /\.json$/, '{\n  "currency": "USD",'],
])('[I3] the numbers behind the figure are exported from the keyboard: %s', async (item, name, begin) => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+6');
  await page.getByRole('group', { name: 'Bars' }).waitFor();
  await page.keyboard.press('Control+e');
  const choice = page.getByRole('menuitem', { name: item });
  await choice.waitFor();
  await choice.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(name);
  const path = join(work.folder, `exported${item.length}`);
  await download.saveAs(path);
  const text = await readFile(path, 'utf8');
  expect(text.startsWith(begin)).toBe(true);
  expect(text).toContain('20640000000');
  expect(text).toContain('150,000,000,000 CNY × 0.1376 = 20,640,000,000 USD');
});

/** Goes to a bar with the keyboard and selects it. */
async function selectBar(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+6');
  const bars = page.getByRole('group', { name: 'Bars' }).getByRole('button');
  await bars.first().waitFor();
  await bars.first().focus();
  for (let i = 0; i < (await bars.count()); i += 1) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (name.test(label)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
}

/** Microsoft's figure gets two rivals: one in dollars, one in a currency that has no rate. */
async function withRivals(file: string): Promise<void> {
  interface Row {
    readonly id: string;
    readonly company?: string;
    readonly amount?: object;
  }
  const dataset = JSON.parse(await readFile(file, 'utf8')) as { investments: Row[] };
  const own = dataset.investments.find(({ company }) => company === 'com_microsoft');
  if (!own) throw new Error('the sample has no figure of Microsoft');
  const rival = (id: string, value: string, currency: string) => ({
    ...own,
    id,
    amount: { qualifier: 'exactly', low: value, high: value },
    currency,
    citations: [],
  });
  dataset.investments.push(rival('inv_rival-1', '60000000000', 'USD'), rival('inv_rival-2', '7000000000', 'XTS'));
  await writeFile(file, JSON.stringify(dataset));
}
