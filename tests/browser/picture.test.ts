import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { ready } from './ledgerPage';

let work: Workplace;
let file: string;
let host: Host;

beforeEach(async () => {
  work = await makeWorkplace();
  file = await work.sample();
  host = await serve(work, file);
});
afterEach(async () => {
  await host.stop();
  await work.remove();
});
afterAll(closeBrowser);

test('the picture that a browser downloads is byte for byte the one that the command line writes', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Charts' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^PNG/ }).first().click(),
  ]);
  const png = join(work.folder, 'page.png');
  await download.saveAs(png);

  const out = join(work.folder, 'cli.png');
  await work.outlay('chart', file, '--chart', 'Companies compared', '--out', out, '--size', '1200x675', '--scale', '2');
  const bytes = await readFile(out);
  expect(bytes.readUInt32BE(16)).toBe(2400);
  expect(bytes.readUInt32BE(20)).toBe(1350);
  expect(bytes.length).toBeLessThan(400_000);
  expect((await readFile(png)).equals(bytes)).toBe(true);
});

test('Ctrl+Shift+C puts the picture on the clipboard', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Charts' }).click();
  await page.getByRole('button', { name: 'Export' }).waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+c');
  const types = async () =>
    page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types: found }) => [...found]));
  await expect.poll(types, { timeout: 60_000 }).toContain('image/png');
});

test('figures in tables stand in columns; a picture on the screen has the letters it was measured with', async () => {
  const { page } = await openPage(host);
  await ready(page);
  const digitsOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontVariantNumeric);
  expect(await digitsOf('body')).toBe('tabular-nums');
  await page.getByRole('navigation').getByRole('button', { name: 'Charts' }).click();
  await page.getByRole('group', { name: 'Bars' }).waitFor();
  expect(await digitsOf('svg text')).toBe('normal');
  const overflows = await page.locator('svg[role="group"]').evaluate((svg) => {
    const { width } = (svg as SVGSVGElement).viewBox.baseVal;
    return [...svg.querySelectorAll('text')].filter((text) => {
      const box = text.getBBox();
      return box.x < 0 || box.x + box.width > width;
    }).length;
  });
  expect(overflows).toBe(0);
});
