import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, type OpenPage, serve, type Workplace } from './app';
import { ready } from './ledgerPage';

let work: Workplace;
let host: Host;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  work = await makeWorkplace();
  host = await serve(work, await work.sample());
});
beforeEach(async () => {
  opened = await openPage(host);
  ({ page } = opened);
  await ready(page);
});
afterAll(async () => {
  await host.stop();
  await work.remove();
  await closeBrowser();
});

/** Opens the dialog from the menu, with the keyboard alone. */
async function openFromMenu(): Promise<void> {
  await page.getByRole('button', { name: 'File menu' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=menuitem]:focus').waitFor();
  // The last one is before the first.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Third-party licences' }).waitFor();
}

test('licences open from the menu, are found by typing, and are read, with the keyboard alone', async () => {
  await openFromMenu();
  const dialog = page.getByRole('dialog', { name: 'Third-party licences' });
  const list = dialog.getByRole('list', { name: 'Third-party licences' });
  await list.waitFor();
  const all = await list.getByRole('listitem').count();
  expect(all).toBeGreaterThan(50);
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('revogrid');
  await dialog.getByRole('status').getByText(`1 of ${all}`, { exact: true }).waitFor();
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('@revolist/revogrid')]);
  const text = list.getByText('Permission is hereby granted, free of charge');
  expect(await text.isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await text.waitFor();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Open a link outside Outlay?' })
    .getByText('github.com', { exact: true })
    .waitFor();
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});

test('a search that finds nothing says so, and Escape closes the dialog', async () => {
  await openFromMenu();
  const dialog = page.getByRole('dialog', { name: 'Third-party licences' });
  await dialog.getByRole('textbox').fill('no such licence');
  await dialog.getByText('Nothing has this in its name or licence.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('where the list cannot be read, the dialog says why and tries again', async () => {
  await page.route('**/licences.json', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 });
  await openFromMenu();
  const dialog = page.getByRole('dialog', { name: 'Third-party licences' });
  await dialog.getByRole('alert').getByText('The licences could not be read: licences.json: 404').waitFor();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('list').waitFor();
});
