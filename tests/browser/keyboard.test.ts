import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { bar, cell, cellText, goTo, ready, saved } from './ledgerPage';

let work: Workplace;
let host: Host;
let page: Page;

beforeEach(async () => {
  work = await makeWorkplace();
  host = await serve(work, await work.sample());
  ({ page } = await openPage(host));
  await ready(page);
});
afterEach(async () => {
  await host.stop();
  await work.remove();
});
afterAll(closeBrowser);

/** Presses keys one after another, with no time between them. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function clipboard(): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What is in a cell once it is that: the page draws it a moment after the key. */
async function settlesAt(row: number, column: string, text: string): Promise<void> {
  await (await cell(page, row, column)).getByText(text, { exact: true }).waitFor();
}

/** The selected cell, as a screen reader hears it. */
async function cursor(): Promise<string> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.locator('[data-cell-field]').evaluate((field) => field.getAttribute('aria-label') ?? '');
}

/** A word as an input method composes it: no key tells what it is. */
async function compose(...steps: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send('Input.insertText', { text: steps.at(-1) ?? '' });
  await session.detach();
}

test('a word composed by an input method over a cell is in the cell, and the next sign after it', async () => {
  await goTo(page, 0, 'Company');
  await compose('zi', 'zijie', '字节', '字节跳动');
  await page.keyboard.type(' 2号');
  await press('Enter');
  await settlesAt(0, 'Company', '字节跳动 2号');
  await bar(page, /字节跳动 2号/);
});

test('a word is composed in the open editor as well', async () => {
  await goTo(page, 3, 'Category');
  await press('F2', 'ControlOrMeta+a');
  await page.locator('revogr-edit input:focus').waitFor();
  await compose('芯', '芯片');
  await press('Enter');
  await settlesAt(3, 'Category', '芯片');
});

test('text that comes without a key is not lost, nor what is typed before and after it', async () => {
  await goTo(page, 0, 'Company');
  await page.keyboard.insertText('华为');
  await page.keyboard.type('技术 Co');
  await press('Tab');
  await page.keyboard.type('9bn');
  await press('Enter');
  await settlesAt(0, 'Company', '华为技术 Co');
  await settlesAt(0, 'Amount', '9bn');
});

test('nothing is dropped however fast it is typed, from cell to cell', async () => {
  await goTo(page, 0, 'Company');
  await press('ControlOrMeta+Enter');
  for (const text of ['Meta', '38bn', 'USD']) {
    await page.keyboard.type(text);
    await press('Tab');
  }
  await page.keyboard.type('?');
  await press('Enter');
  await saved(page);
  await settlesAt(5, 'Company', 'Meta');
  await settlesAt(5, 'Amount', '38bn');
  await settlesAt(5, 'Currency', 'USD');
});

test('the first sign after coming from another table is not dropped', async () => {
  for (const key of ['ControlOrMeta+2', 'ControlOrMeta+1', 'ControlOrMeta+3', 'ControlOrMeta+1']) await press(key);
  await (await cell(page, 1, 'Category')).waitFor();
  await goTo(page, 1, 'Category');
  await page.keyboard.type('Offices');
  await press('Enter');
  await settlesAt(1, 'Category', 'Offices');
});

test('F2 edits what is there: the end of the text first, and Escape leaves it as it was', async () => {
  await goTo(page, 0, 'Category');
  const before = await cellText(page, 0, 'Category');
  await press('F2');
  await page.keyboard.type('!');
  await press('Enter');
  await settlesAt(0, 'Category', `${before}!`);
  await goTo(page, 0, 'Category');
  await press('F2');
  await page.keyboard.type('lost');
  await press('Escape');
  await settlesAt(0, 'Category', `${before}!`);
});

test('keys move the cursor as in spreadsheets', async () => {
  await goTo(page, 0, 'Company');
  expect(await cursor()).toMatch(/^Company, row 1:/);
  await press('ArrowDown', 'ArrowRight');
  expect(await cursor()).toMatch(/^Amount, row 2:/);
  await press('End');
  expect(await cursor()).toMatch(/^Note, row 2:/);
  await press('Home');
  expect(await cursor()).toMatch(/^Company, row 2:/);
  await press('ControlOrMeta+End');
  expect(await cursor()).toMatch(/^Note, row 5:/);
  await press('ControlOrMeta+Home');
  expect(await cursor()).toMatch(/^Company, row 1:/);
  await press('PageDown');
  expect(await cursor()).toMatch(/^Company, row 5:/);
  await press('PageUp');
  expect(await cursor()).toMatch(/^Company, row 1:/);
  await press('Tab', 'Tab', 'Shift+Tab');
  expect(await cursor()).toMatch(/^Amount, row 1:/);
});

test('a selection made with Shift and arrows is brought into view', async () => {
  await goTo(page, 0, 'Company');
  const scroll = () => page.locator('revogr-viewport-scroll.rgCol').evaluate((view) => view.scrollLeft);
  expect(await scroll()).toBe(0);
  for (let step = 0; step < 14; step += 1) await press('Shift+ArrowRight');
  await expect.poll(scroll).toBeGreaterThan(200);
  await press('ControlOrMeta+c');
  expect((await clipboard()).split('\t')).toHaveLength(15);
});

test('a block is copied, cut and pasted, cleared with Delete, and each is undone in one step', async () => {
  await goTo(page, 2, 'Amount');
  await press('Shift+ArrowRight', 'ControlOrMeta+c');
  const [amount = '', currency = ''] = (await clipboard()).split('\t');
  expect([amount, currency]).toEqual([await cellText(page, 2, 'Amount'), await cellText(page, 2, 'Currency')]);

  const below = await cellText(page, 3, 'Amount');
  await goTo(page, 3, 'Amount');
  await press('ControlOrMeta+v');
  await settlesAt(3, 'Amount', amount);
  await press('ControlOrMeta+z');
  await settlesAt(3, 'Amount', below);

  await goTo(page, 2, 'Amount');
  await press('Shift+ArrowRight', 'ControlOrMeta+x');
  await expect.poll(() => cellText(page, 2, 'Amount')).toBe('');
  expect(await clipboard()).toBe(`${amount}\t${currency}`);
  await press('ControlOrMeta+z');
  await settlesAt(2, 'Amount', amount);
  await settlesAt(2, 'Currency', currency);

  await goTo(page, 2, 'Amount');
  await press('Delete');
  await expect.poll(() => cellText(page, 2, 'Amount')).toBe('');
  await press('ControlOrMeta+z');
  await settlesAt(2, 'Amount', amount);
});

test('Ctrl+D and the fill handle put the first cell into those below', async () => {
  const first = await cellText(page, 0, 'Region');
  await goTo(page, 0, 'Region');
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+d');
  await settlesAt(2, 'Region', first);
  await press('ControlOrMeta+z');
  await saved(page);

  const category = await cellText(page, 0, 'Category');
  await goTo(page, 0, 'Category');
  const handle = await page.locator('.autofill-handle').boundingBox();
  const target = await (await cell(page, 2, 'Category')).boundingBox();
  if (!handle || !target) throw new Error('nothing to drag');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 4, { steps: 6 });
  await page.mouse.move(target.x + 20, target.y + 14, { steps: 3 });
  await page.mouse.up();
  await settlesAt(1, 'Category', category);
  await settlesAt(2, 'Category', category);
  await press('ControlOrMeta+z');
  await expect.poll(() => cellText(page, 1, 'Category')).not.toBe(category);
});

test('a paste that needs review names its rows first, and drops nothing', async () => {
  await page.evaluate(() => navigator.clipboard.writeText('abc\r\n12bn'));
  await goTo(page, 3, 'Amount');
  await press('ControlOrMeta+v');
  const preview = page.getByRole('dialog', { name: 'Paste' });
  await preview.waitFor();
  expect(await preview.getByRole('row').nth(1).textContent()).toMatch(/^4.*Amount.*abc/);
  await press('Enter');
  await settlesAt(3, 'Amount', 'abc');
  await settlesAt(4, 'Amount', '12bn');
});

test('with the keyboard alone: open the sample, add a row, fill it, see its bar, export the chart', async () => {
  const own = await makeWorkplace();
  const first = await serve(own);
  const opened = await openPage(first);
  page = opened.page;
  await page.getByRole('heading', { level: 1, name: 'Outlay' }).waitFor();
  await press('Enter');
  await ready(page);
  await press('ControlOrMeta+Enter');
  const row = [
    ['Company', 'Meta'],
    ['Amount', '38bn USD'],
    ['Period', '2024'],
    ['Status', 'actual'],
    ['Category', 'Capital expenditure'],
  ];
  await (await cell(page, 5, 'Company')).waitFor();
  for (const [column = '', text = ''] of row) {
    for (let step = 0; step < 12 && !(await cursor()).startsWith(`${column},`); step += 1) await press('Tab');
    await page.keyboard.type(text);
    await press('Enter', 'ArrowUp');
    if (!(await cursor()).includes('row 6')) await press('ControlOrMeta+ArrowDown');
  }
  await bar(page, /Meta.*38/);
  await press('ControlOrMeta+6');
  await page.getByRole('heading', { level: 1, name: 'Charts' }).waitFor();
  await bar(page, /Meta.*38/);
  await press('ControlOrMeta+e');
  await page.locator('[role=menuitem]:focus').waitFor();
  expect(await page.locator(':focus').textContent()).toMatch(/^PNG/);
  const download = page.waitForEvent('download');
  await press('Enter');
  const png = await readFile(await (await download).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(opened.errors).toEqual([]);
  await first.stop();
  await own.remove();
});
