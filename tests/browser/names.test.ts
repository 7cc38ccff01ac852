import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { ready } from './ledgerPage';

let work: Workplace;
let host: Host | undefined;

beforeEach(async () => {
  work = await makeWorkplace();
});
afterEach(async () => {
  await host?.stop();
  host = undefined;
  await work.remove();
});
afterAll(closeBrowser);

/** The fonts beside Inter that the page has loaded for a sample in which ByteDance has another name, everywhere. */
async function loadedFor(name: string): Promise<string[]> {
  const file = await work.sample();
  const text = (await readFile(file, 'utf8')).replace(/\p{Script=Han}+/gu, 'x').replaceAll('ByteDance', name);
  await writeFile(file, text);
  host = await serve(work, file);
  const { page, errors } = await openPage(host);
  await ready(page);
  await page.getByText(name).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  expect(errors).toEqual([]);
  return addresses.flatMap((address) => /Noto-[A-Za-z]+/.exec(address) ?? []).sort();
}

test.each([
  ['Octet', []],
  ['字节跳动', ['Noto-Han']],
  ['日立グループ', ['Noto-Han', 'Noto-Kana']],
  ['삼성전자', ['Noto-Hangul']],
])('the page has a font for %s, and loads none that it needs not', async (name, fonts) => {
  expect(await loadedFor(name)).toEqual(fonts);
});
