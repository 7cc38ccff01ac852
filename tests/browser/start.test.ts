import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { cell, ready, saved, typeInto } from './ledgerPage';

let work: Workplace;
const hosts: Host[] = [];

beforeEach(async () => {
  work = await makeWorkplace();
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
  await work.remove();
});
afterAll(closeBrowser);

async function started(file?: string): Promise<Host> {
  const host = await serve(work, file);
  hosts.push(host);
  return host;
}

/** The page after a start on a file that was open the time before, and that is now as `spoil` has left it. */
async function afterTrouble(spoil: (file: string) => Promise<unknown>) {
  const file = await work.sample('capex.outlay.json');
  await (await started(file)).stop();
  await spoil(file);
  const { page } = await openPage(await started());
  const alert = page.getByRole('alert', { name: 'File not opened' });
  await alert.waitFor();
  return { file, page, alert, text: (await alert.textContent()) ?? '' };
}

test('the very first start shows the start page over the sample, with the sample under the finger', async () => {
  const { page, errors } = await openPage(await started());
  await page.getByRole('heading', { level: 1, name: 'Outlay' }).waitFor();
  expect(await page.locator(':focus').textContent()).toContain('Open the sample');
  expect(await page.getByRole('navigation').getByRole('button', { name: 'Sources' }).isEnabled()).toBe(true);

  await page.keyboard.press('Enter');
  await ready(page);
  await page.reload();
  await ready(page);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Investments');
  expect(errors).toEqual([]);
});

test('the sidebar can be used at the first start', async () => {
  const { page } = await openPage(await started());
  await page.getByRole('navigation').getByRole('button', { name: 'Companies' }).click();
  await (await cell(page, 0, 'Name')).waitFor();
});

test('a start with a file goes straight to its investments', async () => {
  const { page } = await openPage(await started(await work.sample()));
  await ready(page);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Investments');
});

test('[S5] a damaged file of the last time: the page says which and why, and opens nothing else', async () => {
  const { page, text, file } = await afterTrouble((path) => writeFile(path, '{"format": "outlay", <<<'));
  expect(text).toContain('capex.outlay.json could not be opened');
  expect(text).toContain(file);
  expect(text).toMatch(/line 1/);
  expect(await page.getByRole('navigation').getByRole('button', { name: 'Investments' }).isEnabled()).toBe(false);
});

test('a file of a newer format: the page says so', async () => {
  const { text } = await afterTrouble((path) =>
    writeFile(path, JSON.stringify({ format: 'outlay', version: 99, id: 'dat_x' })),
  );
  expect(text).toMatch(/version 99|newer/);
});

test('a file that has gone: the page says so, and opens it once it is back', async () => {
  const { page, file, text } = await afterTrouble((path) => rm(path));
  expect(text).toContain('there is no such file');
  await work.sample('capex.outlay.json');
  expect(file).toBe(join(work.folder, 'capex.outlay.json'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await ready(page);
});

test('[S3] a file that another process has open: the page names the process', async () => {
  const file = await work.sample('capex.outlay.json');
  const first = await started(file);
  const { page } = await openPage(await started());
  const alert = page.getByRole('alert', { name: 'File not opened' });
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(new RegExp(`capex.outlay.json is open elsewhere.*\\b${first.pid}\\b`, 's'));
  await first.stop();
  await page.getByRole('button', { name: 'Try again' }).click();
  await ready(page);
});

test('[S6] a damaged history: the file is open, and the page says what was set aside', async () => {
  const file = await work.sample('capex.outlay.json');
  const first = await started(file);
  const { page } = await openPage(first);
  await ready(page);
  await typeInto(page, 0, 'Amount', '1bn');
  await saved(page);
  await first.kill();
  await writeFile(join(work.folder, 'capex.outlay.history.jsonl'), 'not a line\n{"revision":');
  const again = await openPage(await started());
  await again.page
    .getByRole('log')
    .getByText(/history/i)
    .waitFor();
});

test('a new dataset asks for its title first', async () => {
  const { page } = await openPage(await started());
  await page.getByRole('button', { name: /^New dataset/ }).click();
  const title = page.getByRole('dialog').getByLabel('Title');
  await title.waitFor();
  expect(await page.getByRole('button', { name: 'Make dataset' }).isDisabled()).toBe(true);
  await title.fill('Spending on chips');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'No investments yet' }).waitFor();
  expect(await page.getByRole('navigation').textContent()).toContain('Spending on chips');
});
