import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { ready } from './ledgerPage';

let work: Workplace;
let host: Host;

beforeAll(async () => {
  work = await makeWorkplace();
  host = await serve(work, await work.sample());
});
afterAll(async () => {
  await host.stop();
  await work.remove();
  await closeBrowser();
});

test('the queue is walked with the arrows, filtered by kind, and Enter opens the row', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+7');
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  const items = page.getByRole('list', { name: 'To review' }).getByRole('button');
  await items.first().waitFor();
  const all = await page.getByRole('list', { name: 'To review' }).getByRole('listitem').count();
  expect(
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Review/ })
      .textContent(),
  ).toBe(`Review${all}`);

  await page.getByRole('button', { name: /^Disputed \d/ }).click();
  expect(await items.allTextContents()).toHaveLength(2);
  await items.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await items.nth(1).evaluate((item) => item === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Investments' }).waitFor();
  expect(await page.getByRole('complementary', { name: 'Inspector' }).textContent()).toContain('about CNY 75bn');
});

test('ten thousand items are walked with j and k; only those in sight are drawn, and Enter goes to the cell', async () => {
  const many = await serve(work, await manyUnsourced(work, 10_000));
  const { page } = await openPage(many);
  await ready(page);
  await page.keyboard.press('Control+7');
  const list = page.getByRole('list', { name: 'To review' });
  const items = list.getByRole('button');
  await page.getByRole('button', { name: /^Unsourced 10,000/ }).click();
  await items.first().focus();
  for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
  expect(await place(page)).toBe('2');
  await page.keyboard.press('End');
  await expect.poll(() => place(page)).toBe('10000');
  expect(await items.count()).toBeLessThan(100);

  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Investments' }).waitFor();
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.startsWith('Sources, row 10000'),
  );
  await page.keyboard.press('Control+7');
  await expect.poll(() => place(page)).toBe('10000');
  await many.stop();
});

test('without anything to look at the queue says so, and the sidebar has no badge', async () => {
  const file = join(work.folder, 'empty.outlay.json');
  await work.outlay('new', file);
  const empty = await serve(work, file);
  const { page } = await openPage(empty);
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+7');
  await page.getByRole('heading', { name: 'Nothing to review' }).waitFor();
  expect(
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Review/ })
      .textContent(),
  ).toBe('Review');
  await empty.stop();
});

/** Which item of the list has the keyboard, as a screen reader counts. */
function place(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') ?? '');
}

/** A dataset in which so many figures have no source. */
async function manyUnsourced({ folder, outlay }: Workplace, count: number): Promise<string> {
  const file = join(folder, 'many.outlay.json');
  await outlay('new', file);
  const dataset = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const companies = Array.from({ length: 100 }, (_, i) => ({ id: `com_${i}`, name: `Company ${i}` }));
  const investments = Array.from({ length: count }, (_, i) => ({
    id: `inv_${i}`,
    company: `com_${i % 100}`,
    amount: { qualifier: 'exactly', low: `${i + 1}000`, high: `${i + 1}000` },
    currency: 'USD',
    period: { start: '2024-01', end: '2024-12' },
    status: 'actual',
    category: `Capex / ${i}`,
  }));
  await writeFile(file, JSON.stringify({ ...dataset, companies, investments, charts: [{ id: 'cha_1', name: 'All' }] }));
  return file;
}
