import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { goTo, ready, saved } from './ledgerPage';

let work: Workplace;
let host: Host;

beforeAll(async () => {
  work = await makeWorkplace();
  const file = await work.sample();
  await withRivals(file, 300);
  host = await serve(work, file);
});
afterAll(async () => {
  await host.stop();
  await work.remove();
  await closeBrowser();
});

test('[C4] one of 300 rivals is adopted from the keyboard: the reason is in sight and the keyboard stays in it', async () => {
  const { page, errors } = await openPage(host);
  await ready(page);
  await goTo(page, 5, 'Amount');
  const rivals = page.getByRole('region', { name: 'Rivals (300)' });
  await rivals.getByRole('button', { name: 'Show all 300' }).click();
  await rivals.getByRole('radio').nth(249).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await rivals.getByText('Say why this figure and no other.').waitFor();
  const reason = rivals.getByLabel('Reason to adopt it');
  const box = await reason.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900);
  await page.keyboard.type('audited');
  await page.keyboard.press('Enter');
  await rivals.getByText('Adopted: audited').waitFor();
  await saved(page);
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);

  await rivals.getByRole('button', { name: 'Adopt none' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rivals.getByText('Adopted: audited').count()).toBe(0);
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(errors).toEqual([]);
});

test('of many revisions the newest are listed, and the others for the asking', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await goTo(page, 5, 'Amount');
  const trail = page.getByRole('region', { name: 'Over time' });
  await trail.getByRole('listitem').nth(29).waitFor();
  expect(await trail.getByRole('listitem').count()).toBe(30);
  await trail.getByText('Changes made here are looked up for 200 of the 300 figures.').waitFor();
  await trail.getByRole('button', { name: 'Show the 270 before these' }).click();
  await expect.poll(() => trail.getByRole('listitem').count()).toBe(300);
});

/** So many figures for one thing, each of a source of its own with a date. */
async function withRivals(file: string, count: number): Promise<void> {
  const dataset = JSON.parse(await readFile(file, 'utf8')) as { investments: object[]; sources: object[] };
  for (let i = 0; i < count; i += 1) {
    const value = String(40e9 + ((i * 7919) % 1000) * 2e7);
    const day = new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10);
    dataset.sources.push({ id: `src_${i}`, title: `Report ${i}`, published: day });
    dataset.investments.push({
      id: `inv_${i}`,
      company: 'com_nvidia',
      amount: { qualifier: 'exactly', low: value, high: value },
      currency: 'USD',
      period: { start: '2024-01', end: '2024-12' },
      status: 'planned',
      category: 'Capital expenditure',
      citations: [{ source: `src_${i}` }],
    });
  }
  await writeFile(file, JSON.stringify(dataset));
}
