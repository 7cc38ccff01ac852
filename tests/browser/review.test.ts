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
  const all = await items.count();
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
